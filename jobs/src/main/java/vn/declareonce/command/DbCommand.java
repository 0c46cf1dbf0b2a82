package vn.declareonce.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.database.EmbeddedServer;

@Command(
        name = "db",
        description = "Starts, stops or names the embedded PostgreSQL server.",
        subcommands = {DbCommand.Start.class, DbCommand.Stop.class, DbCommand.Url.class})
final class DbCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        throw new BadUsage("Say what to do: db start, db stop or db url");
    }

    private static EmbeddedServer server() {
        DatabaseSettings settings = Opened.settings();
        if (settings.server().isPresent()) {
            throw new BadUsage("DECLARE_ONCE_DB_URL names a server of yours; 'db' is about the embedded one");
        }
        return new EmbeddedServer(settings.home());
    }

    @Command(name = "start", description = "Starts the server and leaves it running after the command.")
    static final class Start implements Callable<Integer> {
        @Override
        public Integer call() {
            EmbeddedServer server = server().start(true);
            System.out.println(server.url());
            server.close();
            return ExitCodes.DONE;
        }
    }

    @Command(name = "stop", description = "Stops the server.")
    static final class Stop implements Callable<Integer> {
        @Override
        public Integer call() {
            System.out.println(server().stop() ? "stopped" : "was not running");
            return ExitCodes.DONE;
        }
    }

    @Command(name = "url", description = "Prints an address psql accepts, with the password.")
    static final class Url implements Callable<Integer> {
        @Override
        public Integer call() {
            System.out.println(server().url());
            return ExitCodes.DONE;
        }
    }
}
