package vn.declareonce.source.quarantine;

import vn.declareonce.mapping.Source;

/** Quarantine management: stays and the alerts of wristbands. */
public final class Quarantine {
    /** One stay or alert a row; the wristband serial is a reference, not an identity. */
    public static final Source SOURCE =
            Source.of("quarantine", QuarantineRow.class, QuarantineMapper.MAPPER::draft, "stays.yaml", "alerts.yaml");

    private Quarantine() {}
}
