package vn.declareonce.source.teleicu;

import vn.declareonce.mapping.Source;

/** Remote monitoring of patients in intensive care. */
public final class TeleIcu {
    /** One measurement a row, identified by insurance card, name and birth date; the patient's number is the hospital's own. */
    public static final Source SOURCE =
            Source.of("tele-icu", TeleIcuRow.class, TeleIcuMapper.MAPPER::draft, "layout.yaml");

    private TeleIcu() {}
}
