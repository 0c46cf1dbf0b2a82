package vn.declareonce.source.bluezone;

import vn.declareonce.mapping.Source;

/** The contact-tracing app: registrations, and contacts only with a legal basis. */
public final class Bluezone {
    /** One phone a row, mostly without a name. */
    public static final Source SOURCE = Source.of(
                    "bluezone", BluezoneRow.class, BluezoneMapper.MAPPER::draft, "layout.yaml", "contacts.yaml")
            .onlyWithLegalBasis("ownId", "contactId", "signal", "seenAt");

    private Bluezone() {}
}
