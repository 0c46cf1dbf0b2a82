package vn.declareonce.source.labresults;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = {Standards.class, SampleKind.class})
interface LabResultsMapper {
    LabResultsMapper MAPPER = Mappers.getMapper(LabResultsMapper.class);

    @Mapping(target = "person", source = "row")
    LabResultsDraft draft(LabResultsRow row, @Context Words words);

    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "insuranceCard", ignore = true)
    @Mapping(target = "scannedId", source = "personalQr")
    PersonDraft person(LabResultsRow row, @Context Words words);
}
