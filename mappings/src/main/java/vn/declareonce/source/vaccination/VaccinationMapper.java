package vn.declareonce.source.vaccination;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = Standards.class)
interface VaccinationMapper {
    VaccinationMapper MAPPER = Mappers.getMapper(VaccinationMapper.class);

    @Mapping(target = "person", source = "row")
    VaccinationDraft draft(VaccinationRow row, @Context Words words);

    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    PersonDraft person(VaccinationRow row, @Context Words words);
}
