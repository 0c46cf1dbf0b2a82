package vn.declareonce.source.movement;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = {Standards.class, Verdict.class})
interface MovementMapper {
    MovementMapper MAPPER = Mappers.getMapper(MovementMapper.class);

    @Mapping(target = "person", source = "row")
    MovementDraft draft(MovementRow row, @Context Words words);

    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "insuranceCard", ignore = true)
    @Mapping(target = "scannedId", source = "personalQr")
    PersonDraft person(MovementRow row, @Context Words words);
}
