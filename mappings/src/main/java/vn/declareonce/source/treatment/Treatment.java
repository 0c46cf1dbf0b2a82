package vn.declareonce.source.treatment;

import vn.declareonce.mapping.Source;

/** Hospital records as they go to the insurance: XML1 of QĐ 4210/QĐ-BYT (2017), later of QĐ 130/QĐ-BYT (2023). */
public final class Treatment {
    /** One treatment a record, identified by insurance card, name and birth date; by the citizen ID from 2023 only. */
    public static final Source SOURCE = Source.of(
            "treatment", TreatmentRow.class, TreatmentMapper.MAPPER::draft, "layout.yaml", "layout-qd130.yaml");

    private Treatment() {}
}
