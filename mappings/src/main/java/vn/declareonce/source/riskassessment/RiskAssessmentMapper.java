package vn.declareonce.source.riskassessment;

import org.mapstruct.Context;
import org.mapstruct.Mapper;
import org.mapstruct.factory.Mappers;
import vn.declareonce.mapping.Standards;
import vn.declareonce.mapping.Words;

@Mapper(uses = {Standards.class, RiskLevel.class})
interface RiskAssessmentMapper {
    RiskAssessmentMapper MAPPER = Mappers.getMapper(RiskAssessmentMapper.class);

    RiskAssessmentDraft draft(RiskAssessmentRow row, @Context Words words);
}
