package vn.declareonce.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.connect.ConnectorSettings;
import vn.declareonce.connect.Connectors;
import vn.declareonce.connect.FetchWindow;
import vn.declareonce.job.Engine;
import vn.declareonce.schedule.Extracts;
import vn.declareonce.schedule.Schedule;

/** The schedule over this product's extraction, for whoever keeps a process running. */
public final class Scheduling {
    private Scheduling() {}

    /**
     * A schedule that is not started yet. The caller closes it before the engine.
     *
     * @throws vn.declareonce.connect.ConnectorsInvalid when the configuration cannot be used
     */
    public static Schedule open(Engine engine) {
        return new Schedule(engine, Connectors.read(engine.home()), Scheduling::extract);
    }

    /** On connections of its own: several runs at once would wait for each other's in one pool. */
    private static Extracts.End extract(ConnectorSettings connector, FetchWindow.@Nullable Range range) {
        try (Engine engine = Opened.engine()) {
            return switch (new ExtractRun(engine, false).run(List.of(connector), range)) {
                case ExitCodes.BROKE -> Extracts.End.BROKE;
                case ExitCodes.ALREADY_RUNNING -> Extracts.End.BUSY;
                default -> Extracts.End.DONE;
            };
        }
    }
}
