package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A store that faults begin with, and how it ends undisturbed.
 *
 * @param template database to copy
 * @param command that is hurt; empty when the kind has its own
 * @param delivered what the command loads, or all there is to load
 * @param scene what else belongs to the command
 * @param oracle the undisturbed end
 * @param run what the undisturbed command showed
 */
record World(
        String template, List<String> command, List<Delivered> delivered, Scene scene, Oracle oracle, Undisturbed run) {
    /** @param places the command came to; @param seconds it took */
    record Undisturbed(int places, double seconds) {}

    /** Puts into a home what the command needs there. */
    @FunctionalInterface
    interface Furnishing {
        void furnish(Path home) throws IOException;
    }

    /**
     * @param places at which the command may be hurt, as {@link Child.Stop} names them
     * @param home what lies in the home of each child before the command
     * @param beside commands that run at the same time
     */
    record Scene(String places, Furnishing home, List<List<String>> beside) {
        static final Scene PLAIN = new Scene(Child.Stop.ANY, home -> {}, List.of());

        static Scene beside(List<List<String>> commands) {
            return new Scene(Child.Stop.ANY, home -> {}, List.copyOf(commands));
        }
    }

    /** Settings of the program under which the command runs: small chunks, so that a small file has several. */
    Map<String, String> settings() {
        return delivered.size() == 1 && delivered.get(0).rows() < 100
                ? Map.of("declareonce.chunkRows", "12")
                : Map.of();
    }

    /** The same world, of which another end is asked. */
    World ending(Oracle other) {
        return new World(template, command, delivered, scene, other, run);
    }

    Delivered victim() {
        return delivered.get(0);
    }
}
