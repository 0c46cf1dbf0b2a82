package vn.declareonce.portal;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.declareonce.account.Accounts;
import vn.declareonce.command.Main;
import vn.declareonce.command.Scheduling;
import vn.declareonce.connect.ConnectorsInvalid;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.job.StopSignal;
import vn.declareonce.portal.access.Passwords;
import vn.declareonce.schedule.Schedule;

@Command(
        name = "serve",
        description = {
            "Starts the portal and the schedule, and prints the portal's address once it answers.",
            "It listens on this machine alone; a proxy with TLS brings it to others (--public-url)."
        })
final class ServeCommand implements Callable<Integer> {
    @Option(
            names = "--port",
            defaultValue = "8080",
            paramLabel = "N",
            description = "0 for any free port; default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--demo", description = "Loads the sample data and makes one invented user per role.")
    private boolean demo;

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "The https address of the proxy; cookies are then sent over TLS only.")
    private @Nullable String publicUrl;

    @Option(
            names = "--management-port",
            defaultValue = "8081",
            paramLabel = "N",
            description = "Metrics and probes; 0 for any free port, -1 for none; default: ${DEFAULT-VALUE}.")
    private int managementPort;

    @Option(
            names = "--management-address",
            defaultValue = "127.0.0.1",
            paramLabel = "IP",
            description = "Where metrics and probes listen; default: this machine alone.")
    private String managementAddress = "";

    @Override
    public Integer call() throws InterruptedException {
        if (publicUrl != null && (demo || !publicUrl.startsWith("https://"))) {
            System.err.println("--public-url takes an https:// address, and not together with --demo");
            return Portal.USAGE;
        }
        Operation operation;
        try {
            operation = Operation.fromEnvironment(
                    System.getenv(),
                    managementPort < 0 ? null : new Operation.Management(managementAddress, managementPort));
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            return Portal.USAGE;
        }
        try (Engine engine = Engine.open(DatabaseSettings.fromEnvironment(System.getenv()))) {
            int loaded = demo ? Main.run() : Portal.DONE;
            if (loaded != Portal.DONE) {
                return loaded;
            }
            serve(engine, operation);
            return Portal.DONE;
        } catch (ConnectorsInvalid e) {
            System.err.println(e.getMessage());
            return Portal.REFUSED;
        }
    }

    private void serve(Engine engine, Operation operation) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stopped, ended), "portal-stop"));
        try (Schedule schedule = Scheduling.open(engine);
                PortalServer server =
                        PortalServer.start(engine, new ServerSettings(port, demo, publicUrl, operation))) {
            schedule.start();
            Accounts accounts = new Accounts(engine.jdbc());
            System.out.println(users(accounts));
            server.managementPort()
                    .ifPresent(port -> System.out.println("Số liệu, kiểm tra / Metrics, probes: http://"
                            + managementAddress + ":" + port + "/actuator/prometheus"));
            System.out.println("http://localhost:" + server.port());
            stopped.await();
        } finally {
            ended.countDown();
        }
    }

    private String users(Accounts accounts) {
        if (demo) {
            return "Người dùng thử / Demo users (no second factor, this machine only):\n"
                    + DemoUsers.in(accounts, new Passwords()).text();
        }
        return accounts.all().stream().anyMatch(user -> !user.demo())
                ? ""
                : "Chưa có người dùng / There is no user yet. Make the first one:\n"
                        + "  ./run.sh user add NAME --role operator";
    }

    /** Ctrl+C: jobs end where they can be taken up, open requests end before the database goes. */
    private static void stop(CountDownLatch stopped, CountDownLatch ended) {
        StopSignal.give();
        stopped.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
