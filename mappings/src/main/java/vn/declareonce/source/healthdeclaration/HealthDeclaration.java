package vn.declareonce.source.healthdeclaration;

import vn.declareonce.mapping.Source;

/** Health declarations inside the country. */
public final class HealthDeclaration {
    /** One declaration a row, identified by name, birth year and a phone that may be a helper's. */
    public static final Source SOURCE = Source.of(
            "health-declaration", HealthDeclarationRow.class, HealthDeclarationMapper.MAPPER::draft, "layout.yaml");

    private HealthDeclaration() {}
}
