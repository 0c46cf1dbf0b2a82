package vn.declareonce.source.contacttracing;

import vn.declareonce.mapping.Source;

/** Tracing teams' lists of cases and their contacts. */
public final class ContactTracing {
    /** One traced person a row; the case is a second person where it is named. */
    public static final Source SOURCE =
            Source.of("contact-tracing", ContactTracingRow.class, ContactTracingMapper.MAPPER::draft, "layout.yaml");

    private ContactTracing() {}
}
