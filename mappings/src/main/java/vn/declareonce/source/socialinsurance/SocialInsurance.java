package vn.declareonce.source.socialinsurance;

import vn.declareonce.mapping.Source;

/** Vietnam Social Security: insurance numbers and cards. */
public final class SocialInsurance {
    /** One period of cover a row, identified by insurance number and sometimes the citizen ID. */
    public static final Source SOURCE = Source.of(
            "social-insurance",
            SocialInsuranceRow.class,
            (row, words) -> SocialInsuranceMapper.MAPPER.draft(CardScan.unfolded(row), words),
            "layout.yaml",
            "layout-qd130.yaml",
            "layout-qr.yaml");

    private SocialInsurance() {}
}
