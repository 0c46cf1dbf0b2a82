package vn.declareonce.source.movement;

import vn.declareonce.mapping.Source;

/** Check-ins at the QR checkpoints and population movement. */
public final class Movement {
    /** One check-in a row, identified by citizen ID, CMND or a scanned code. */
    public static final Source SOURCE =
            Source.of("movement", MovementRow.class, MovementMapper.MAPPER::draft, "layout.yaml");

    private Movement() {}
}
