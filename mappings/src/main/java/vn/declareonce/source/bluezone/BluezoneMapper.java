package vn.declareonce.source.bluezone;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = Standards.class)
interface BluezoneMapper {
    BluezoneMapper MAPPER = Mappers.getMapper(BluezoneMapper.class);

    @Mapping(target = "person", source = "row")
    BluezoneDraft draft(BluezoneRow row, @Context Words words);

    @Mapping(target = "birthDate", ignore = true)
    @Mapping(target = "sex", ignore = true)
    @Mapping(target = "idNumber", ignore = true)
    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "insuranceCard", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    @Mapping(target = "province", ignore = true)
    @Mapping(target = "district", ignore = true)
    @Mapping(target = "ward", ignore = true)
    PersonDraft person(BluezoneRow row, @Context Words words);
}
