package vn.declareonce.command;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.job.StopSignal;
import vn.declareonce.job.Stopped;

/** Opens what a command runs on, as the environment says. */
final class Opened {
    private static final Set<Engine> ENGINES = ConcurrentHashMap.newKeySet();

    private Opened() {}

    static DatabaseSettings settings() {
        return DatabaseSettings.fromEnvironment(System.getenv());
    }

    static Engine engine() {
        Engine engine = Engine.open(settings());
        ENGINES.add(engine);
        if (StopSignal.isGiven()) {
            engine.close();
            throw new Stopped();
        }
        return engine;
    }

    /** Closes what the process has opened under whoever still uses it. */
    static void close() {
        ENGINES.forEach(Engine::close);
    }
}
