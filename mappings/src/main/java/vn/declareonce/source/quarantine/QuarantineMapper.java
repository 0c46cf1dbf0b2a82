package vn.declareonce.source.quarantine;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = {Standards.class, RecordKind.class, StayForm.class, StayStatus.class, AlertKind.class})
interface QuarantineMapper {
    QuarantineMapper MAPPER = Mappers.getMapper(QuarantineMapper.class);

    @Mapping(target = "person", source = "row")
    QuarantineDraft draft(QuarantineRow row, @Context Words words);

    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "insuranceCard", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    PersonDraft person(QuarantineRow row, @Context Words words);
}
