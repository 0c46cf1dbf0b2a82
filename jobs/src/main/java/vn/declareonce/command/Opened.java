package vn.declareonce.command;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.job.StopSignal;
import vn.declareonce.job.Stopped;

/** Opens what a command runs on, as the environment says. */
final class Opened {
    private static final Set<Engine> ENGINES = ConcurrentHashMap.newKeySet();
    private static volatile Map<String, String> environment = System.getenv();

    private Opened() {}

    static DatabaseSettings settings() {
        return DatabaseSettings.fromEnvironment(environment);
    }

    /** What the next command takes for the environment: a worker of a fault run does many, each on a database of its own. */
    static void in(Map<String, String> other) {
        environment = Map.copyOf(other);
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
