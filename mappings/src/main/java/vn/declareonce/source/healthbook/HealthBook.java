package vn.declareonce.source.healthbook;

import vn.declareonce.mapping.Source;

/** The electronic health book (sổ sức khỏe điện tử). */
public final class HealthBook {
    /** One record a row, with conditions and a certificate. */
    public static final Source SOURCE =
            Source.of("health-book", HealthBookRow.class, HealthBookMapper.MAPPER::draft, "layout.yaml");

    private HealthBook() {}
}
