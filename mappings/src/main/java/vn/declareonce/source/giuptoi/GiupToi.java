package vn.declareonce.source.giuptoi;

import vn.declareonce.mapping.Source;

/** Requests for help in the app Giúp tôi!. */
public final class GiupToi {
    /** One request a row, with name and phone alone; the phone may be a helper's. */
    public static final Source SOURCE =
            Source.of("giup-toi", GiupToiRow.class, GiupToiMapper.MAPPER::draft, "layout.yaml");

    private GiupToi() {}
}
