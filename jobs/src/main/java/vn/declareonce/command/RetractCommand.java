package vn.declareonce.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Retracted;
import vn.declareonce.job.Retractions;
import vn.declareonce.job.Runs;
import vn.declareonce.job.SetAside;
import vn.declareonce.job.Timings;
import vn.declareonce.report.Counts;

@Command(
        name = "retract",
        description = {
            "Takes a delivery back: the store becomes the one in which it never came.",
            "The file may be delivered again later. A delivery taken back before is answered with how that went."
        })
final class RetractCommand implements Callable<Integer> {
    @Parameters(
            index = "0",
            paramLabel = "DELIVERY",
            description = "The delivery's id, as the receipt shows it; or the folder's name of a file set aside.")
    private String delivery = "";

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "Why; kept for ever, so write no personal value.")
    private String reason = "";

    @Option(names = "--dry-run", description = "Says what would change, and changes nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Prints JSON alone on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new BadUsage("--reason is empty: say why the delivery is taken back");
        }
        try (Engine engine = Opened.engine()) {
            if (new Deliveries(engine.jdbc()).find(delivery).isEmpty()) {
                if (!dryRun && new SetAside(engine).dismiss(delivery, reason, Actor.name())) {
                    System.out.println("Tệp để riêng không còn chờ / The file set aside waits no more: " + delivery);
                    return ExitCodes.DONE;
                }
                throw new BadUsage("There is no delivery and no waiting file set aside " + delivery);
            }
            Retracted retracted = dryRun ? retract(engine, null) : logged(engine);
            System.out.println(json ? json(retracted) : text(retracted));
            return ExitCodes.DONE;
        }
    }

    private Retracted logged(Engine engine) {
        Runs runs = new Runs(engine);
        long run = runs.start("retract", delivery);
        try {
            Retracted retracted = retract(engine, run);
            runs.end(run, ExitCodes.DONE, null);
            return retracted;
        } catch (RuntimeException e) {
            runs.end(run, Failures.exitCode(Failures.known(e)), null);
            throw e;
        }
    }

    private Retracted retract(Engine engine, @Nullable Long run) {
        try (TerminalProgress progress = new TerminalProgress("retract")) {
            return new Retractions(engine, progress, new Timings())
                    .retract(delivery, new Retractions.Order(reason, Actor.name()), run);
        }
    }

    private String json(Retracted retracted) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("delivery", retracted.delivery());
        answer.put("dryRun", dryRun);
        answer.put("reason", retracted.reason());
        answer.put("actor", retracted.actor());
        answer.put("at", retracted.at().toString());
        Counts rows = retracted.rows();
        answer.put("read", rows.read());
        answer.put("loaded", rows.loaded());
        answer.put("unchanged", rows.unchanged());
        answer.put("superseded", rows.superseded());
        answer.put("held", rows.held());
        answer.put("rejected", rows.rejected());
        answer.put("effect", retracted.effect());
        return new JsonMapper().writeValueAsString(answer);
    }

    private String text(Retracted retracted) {
        Retracted.Effect effect = retracted.effect();
        return String.join(
                "\n",
                dryRun
                        ? "Chạy thử, chưa có gì thay đổi / Dry run, nothing was changed: " + delivery
                        : "Đã thu hồi lần gửi / Taken back: " + delivery + ", " + retracted.at() + ", "
                                + retracted.actor() + ": " + retracted.reason(),
                line("dòng đã đọc / rows read", retracted.rows().read()),
                line("nội dung bị bỏ / statements removed", effect.statementsRemoved()),
                line("nội dung còn ở lần gửi khác / statements other deliveries carry too", effect.statementsKept()),
                line("nội dung có hiệu lực trở lại / statements that stand again", effect.activeAgain()),
                line("cách ghi nhận dạng bị bỏ / identities removed", effect.identitiesRemoved()),
                line("nhận dạng trở lại chờ / identities held again", effect.heldAgain()),
                line("nhận dạng chuyển sang người khác / identities moved to another person", effect.moved()),
                line("hồ sơ bị bỏ / profiles removed", effect.profilesRemoved()),
                line("hồ sơ thay đổi / profiles changed", effect.profilesChanged()));
    }

    private static String line(String what, long count) {
        return "  " + count + "  " + what;
    }
}
