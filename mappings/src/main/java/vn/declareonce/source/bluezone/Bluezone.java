package vn.declareonce.source.bluezone;

import vn.declareonce.mapping.Source;

/** The contact-tracing app: registrations alone. */
public final class Bluezone {
    /** One phone a row, mostly without a name. */
    public static final Source SOURCE =
            Source.of("bluezone", BluezoneRow.class, BluezoneMapper.MAPPER::draft, "layout.yaml");

    private Bluezone() {}
}
