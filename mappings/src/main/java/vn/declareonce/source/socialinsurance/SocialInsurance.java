package vn.declareonce.source.socialinsurance;

import vn.declareonce.mapping.Source;

/** Vietnam Social Security: insurance numbers and cards. */
public final class SocialInsurance {
    /** One period of cover a row, identified by insurance number and sometimes the citizen ID. */
    public static final Source SOURCE =
            Source.of("social-insurance", SocialInsuranceRow.class, SocialInsuranceMapper.MAPPER::draft, "layout.yaml");

    private SocialInsurance() {}
}
