package vn.declareonce.source.personalqr;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = Standards.class)
interface PersonalQrMapper {
    PersonalQrMapper MAPPER = Mappers.getMapper(PersonalQrMapper.class);

    @Mapping(target = "person", source = "row")
    @Mapping(target = "written", source = "personalQr")
    PersonalQrDraft draft(PersonalQrRow row, @Context Words words);

    @Mapping(target = "fullName", ignore = true)
    @Mapping(target = "birthDate", ignore = true)
    @Mapping(target = "sex", ignore = true)
    @Mapping(target = "idNumber", ignore = true)
    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "insuranceCard", ignore = true)
    @Mapping(target = "province", ignore = true)
    @Mapping(target = "district", ignore = true)
    @Mapping(target = "ward", ignore = true)
    @Mapping(target = "address", ignore = true)
    @Mapping(target = "scannedId", source = "personalQr")
    PersonDraft person(PersonalQrRow row, @Context Words words);
}
