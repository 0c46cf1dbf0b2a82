package vn.declareonce.source.healthdeclaration;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;
import vn.declareonce.values.Symptoms;

@Mapper(uses = {Standards.class, Symptoms.class})
interface HealthDeclarationMapper {
    HealthDeclarationMapper MAPPER = Mappers.getMapper(HealthDeclarationMapper.class);

    @Mapping(target = "person", source = "row")
    HealthDeclarationDraft draft(HealthDeclarationRow row, @Context Words words);

    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "insuranceCard", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    PersonDraft person(HealthDeclarationRow row, @Context Words words);
}
