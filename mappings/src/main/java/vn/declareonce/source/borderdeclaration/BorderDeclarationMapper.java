package vn.declareonce.source.borderdeclaration;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;
import vn.declareonce.values.Symptoms;

@Mapper(uses = {Standards.class, Direction.class, Symptoms.class})
interface BorderDeclarationMapper {
    BorderDeclarationMapper MAPPER = Mappers.getMapper(BorderDeclarationMapper.class);

    @Mapping(target = "person", source = "row")
    BorderDeclarationDraft draft(BorderDeclarationRow row, @Context Words words);

    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "insuranceCard", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    PersonDraft person(BorderDeclarationRow row, @Context Words words);
}
