package vn.declareonce.source.personalqr;

import vn.declareonce.mapping.Source;

/** The registry of personal QR codes (QĐ 1405/QĐ-BTTTT, 2021). */
public final class PersonalQrRegistry {
    /** One code a row, identified by a document number that may be masked, an unaccented name and a birth date. */
    public static final Source SOURCE =
            Source.of("personal-qr", PersonalQrRow.class, PersonalQrMapper.MAPPER::draft, "layout.yaml");

    private PersonalQrRegistry() {}
}
