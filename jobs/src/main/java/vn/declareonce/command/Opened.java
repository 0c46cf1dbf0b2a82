package vn.declareonce.command;

import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;

/** Opens what a command runs on, as the environment says. */
final class Opened {
    private Opened() {}

    static DatabaseSettings settings() {
        return DatabaseSettings.fromEnvironment(System.getenv());
    }

    static Engine engine() {
        return Engine.open(settings());
    }
}
