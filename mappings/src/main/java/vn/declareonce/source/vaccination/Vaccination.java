package vn.declareonce.source.vaccination;

import vn.declareonce.mapping.Source;

/** The national vaccination platform. */
public final class Vaccination {
    /** One dose a row, identified by name, birth date, sex, phone and whatever number was typed. */
    public static final Source SOURCE =
            Source.of("vaccination", VaccinationRow.class, VaccinationMapper.MAPPER::draft, "layout.yaml");

    private Vaccination() {}
}
