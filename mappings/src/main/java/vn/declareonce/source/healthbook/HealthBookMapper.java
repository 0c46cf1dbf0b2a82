package vn.declareonce.source.healthbook;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = {Standards.class, HealthWords.class})
interface HealthBookMapper {
    HealthBookMapper MAPPER = Mappers.getMapper(HealthBookMapper.class);

    @Mapping(target = "person", source = "row")
    HealthBookDraft draft(HealthBookRow row, @Context Words words);

    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    PersonDraft person(HealthBookRow row, @Context Words words);
}
