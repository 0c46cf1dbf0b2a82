package vn.declareonce.source.treatment;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.InsurancePeriods;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = {Standards.class, TreatmentOutcome.class})
interface TreatmentMapper {
    TreatmentMapper MAPPER = Mappers.getMapper(TreatmentMapper.class);

    @Mapping(target = "person", source = "row")
    @Mapping(target = "cards", source = "row")
    TreatmentDraft draft(TreatmentRow row, @Context Words words);

    @Mapping(target = "citizenId", ignore = true)
    @Mapping(target = "cmnd", ignore = true)
    @Mapping(target = "insuranceNumber", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    PersonDraft person(TreatmentRow row, @Context Words words);

    default InsurancePeriods cards(TreatmentRow row, @Context Words words) {
        return InsurancePeriods.read(row.insuranceCard(), row.firstHospital(), row.validFrom(), row.validTo(), words);
    }
}
