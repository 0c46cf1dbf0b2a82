package vn.declareonce.source.socialinsurance;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.Mapping;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.InsurancePeriods;
import vn.declareonce.mapping.PersonDraft;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = Standards.class)
interface SocialInsuranceMapper {
    SocialInsuranceMapper MAPPER = Mappers.getMapper(SocialInsuranceMapper.class);

    @Mapping(target = "person", source = "row")
    @Mapping(target = "cards", source = "row")
    SocialInsuranceDraft draft(SocialInsuranceRow row, @Context Words words);

    @Mapping(target = "idNumber", ignore = true)
    @Mapping(target = "personalQr", ignore = true)
    @Mapping(target = "scannedId", ignore = true)
    PersonDraft person(SocialInsuranceRow row, @Context Words words);

    default InsurancePeriods cards(SocialInsuranceRow row, @Context Words words) {
        return InsurancePeriods.read(row.insuranceCard(), row.firstHospital(), row.validFrom(), row.validTo(), words);
    }
}
