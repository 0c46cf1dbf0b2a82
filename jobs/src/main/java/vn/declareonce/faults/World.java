package vn.declareonce.faults;

import java.util.List;
import java.util.Map;

/**
 * A store that faults begin with, and how it ends undisturbed.
 *
 * @param template database to copy
 * @param command that is hurt; empty when the kind has its own
 * @param delivered what the command loads, or all there is to load
 * @param oracle the undisturbed end
 * @param run what the undisturbed command showed
 */
record World(String template, List<String> command, List<Delivered> delivered, Oracle oracle, Undisturbed run) {
    /** @param places the command came to; @param seconds it took */
    record Undisturbed(int places, double seconds) {}

    /** Settings of the program under which the command runs: small chunks, so that a small file has several. */
    Map<String, String> settings() {
        return delivered.size() == 1 && delivered.get(0).rows() < 100
                ? Map.of("declareonce.chunkRows", "12")
                : Map.of();
    }

    Delivered victim() {
        return delivered.get(0);
    }
}
