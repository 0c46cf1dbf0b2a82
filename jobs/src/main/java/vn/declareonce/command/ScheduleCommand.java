package vn.declareonce.command;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.connect.ConnectorSettings;
import vn.declareonce.connect.Connectors;
import vn.declareonce.job.Engine;
import vn.declareonce.job.StopSignal;
import vn.declareonce.schedule.Plan;
import vn.declareonce.schedule.Schedule;

@Command(name = "schedule", description = "Runs connectors at their times (connectors.yaml), and steers that.")
final class ScheduleCommand implements Callable<Integer> {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));
    private static final long LOOK_NANOSECONDS = TimeUnit.MILLISECONDS.toNanos(200);

    @Override
    public Integer call() {
        throw new BadUsage("schedule needs one of: run, list, pause, resume, run-now, backfill");
    }

    @Command(description = "Runs the schedule in the foreground until it is stopped by Ctrl-C or SIGTERM.")
    int run() {
        try (Engine engine = Opened.engine();
                Schedule schedule = Scheduling.open(engine)) {
            schedule.start();
            System.err.println("Lịch đang chạy / The schedule is running");
            while (!StopSignal.isGiven()) {
                LockSupport.parkNanos(LOOK_NANOSECONDS);
            }
        }
        return ExitCodes.DONE;
    }

    @Command(description = "Lists the connectors with a schedule, and what was asked for once.")
    int list() {
        try (Engine engine = Opened.engine()) {
            List<Plan.Line> lines = new Plan(engine, Connectors.read(engine.home())).lines();
            lines.forEach(line -> System.out.println(text(line)));
            if (lines.isEmpty()) {
                System.out.println("Không có lịch nào / Nothing is scheduled");
            }
        }
        return ExitCodes.DONE;
    }

    @Command(description = "Pauses a connector; run-now still works.")
    int pause(@Parameters(paramLabel = "CONNECTOR") String connector) {
        return with(connector, plan -> plan.pause(connector));
    }

    @Command(description = "Lets a paused connector go on at its next time.")
    int resume(@Parameters(paramLabel = "CONNECTOR") String connector) {
        return with(connector, plan -> plan.resume(connector));
    }

    @Command(name = "run-now", description = "Asks the running schedule for one run now.")
    int runNow(@Parameters(paramLabel = "CONNECTOR") String connector) {
        return with(connector, plan -> plan.runNow(connector));
    }

    @Command(description = "Asks the running schedule to fetch each day of a range again; the watermark stays.")
    int backfill(
            @Parameters(paramLabel = "CONNECTOR") String connector,
            @Option(
                            names = "--from",
                            required = true,
                            paramLabel = "DAY",
                            description = "The first day, as 2021-08-01.")
                    String from,
            @Option(names = "--to", required = true, paramLabel = "DAY", description = "The last day, included.")
                    String to) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (last.isBefore(first) || first.plusYears(1).isBefore(last)) {
            throw new BadUsage("--from must not be after --to, and the range not longer than a year");
        }
        return with(connector, plan -> {
            if (!named(connector).fetchesWindows()) {
                throw new BadUsage("Connector " + connector
                        + " cannot fetch a range: that needs a query with a watermark of time, or {since} and {until}");
            }
            System.out.println(plan.backfill(connector, first, last) + " ngày / days");
        });
    }

    private interface Asked {
        void of(Plan plan);
    }

    private static int with(String connector, Asked asked) {
        named(connector);
        try (Engine engine = Opened.engine()) {
            asked.of(new Plan(engine, Connectors.read(engine.home())));
        }
        return ExitCodes.DONE;
    }

    private static ConnectorSettings named(String connector) {
        return Connectors.read(Opened.settings().home())
                .named(connector)
                .orElseThrow(() -> new BadUsage("There is no connector '" + connector + "' in connectors.yaml"));
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            throw new BadUsage("'" + written + "' is no day; write 2021-08-01");
        }
    }

    private static String text(Plan.Line line) {
        return String.join(
                "  ",
                line.what(),
                line.cron().isEmpty() ? "một lần / once" : line.cron(),
                "kế tiếp / next " + time(line.next()),
                line.paused() ? "tạm dừng / paused" : line.runningOn() != null ? "đang chạy / running" : "",
                "xong / done " + time(line.lastSuccess()),
                line.failures() == 0 ? "" : "hỏng / failed " + line.failures() + " × " + time(line.lastFailure()));
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "-" : TIME.format(time);
    }
}
