package vn.declareonce.source.zaloconnect;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;
import vn.declareonce.values.SupportNeed;

@Mapper(uses = {Standards.class, SupportNeed.class})
interface ZaloConnectMapper {
    ZaloConnectMapper MAPPER = Mappers.getMapper(ZaloConnectMapper.class);

    @Mapping(target = "person", source = "row")
    ZaloConnectDraft draft(ZaloConnectRow row, @Context Words words);

    @Mapping(target = "birthDate", ignore = true)
    @Mapping(target = "sex", ignore = true)
    @Mapping(target = "idNumber", ignore = true)
    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "insuranceCard", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    PersonDraft person(ZaloConnectRow row, @Context Words words);
}
