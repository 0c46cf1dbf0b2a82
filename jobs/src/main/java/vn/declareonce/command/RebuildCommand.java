package vn.declareonce.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Rebuilds;
import vn.declareonce.job.Rebuilt;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;
import vn.declareonce.report.Masking;

@Command(
        name = "rebuild",
        description = {
            "Computes every link and profile anew, beside the live ones, and compares them.",
            "Exit code 0: nothing differs, or what differed was swapped in; 2: something differs.",
            "With --from-archive it loads instead what the archive holds and the store does not, after a loss of the"
                    + " database; exit code 2 when a delivery could not be loaded or was perhaps taken back."
        })
final class RebuildCommand implements Callable<Integer> {
    @ArgGroup
    private Mode mode = new Mode();

    /** One or the other. */
    private static final class Mode {
        @Option(
                names = "--swap",
                description =
                        "Puts what was rebuilt in the place of what differs; the store then follows this program's rules.")
        private boolean swap;

        @Option(
                names = "--from-archive",
                description = "Loads every delivery of the archive that the store does not have, but those taken back.")
        private boolean fromArchive;
    }

    @Option(names = "--json", description = "Prints JSON alone on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        try (Engine engine = Opened.engine()) {
            if (mode.fromArchive) {
                return new ArchiveRun(engine, json).run();
            }
            Rebuilt rebuilt = logged(engine);
            System.out.println(json ? json(rebuilt) : text(rebuilt));
            return exitCode(rebuilt);
        }
    }

    private static int exitCode(Rebuilt rebuilt) {
        return rebuilt.swapped() || rebuilt.differences().isEmpty() ? ExitCodes.DONE : ExitCodes.REFUSED;
    }

    private Rebuilt logged(Engine engine) {
        Runs runs = new Runs(engine);
        long run = runs.start("rebuild", mode.swap ? "swap" : "compare");
        try (TerminalProgress progress = new TerminalProgress("rebuild")) {
            Rebuilds rebuilds = new Rebuilds(engine, progress, new Timings());
            Rebuilt rebuilt = mode.swap ? rebuilds.swap(run) : rebuilds.compare();
            runs.end(run, exitCode(rebuilt), null);
            return rebuilt;
        } catch (RuntimeException e) {
            runs.end(run, Failures.exitCode(Failures.known(e)), null);
            throw e;
        }
    }

    private static String json(Rebuilt rebuilt) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("links", rebuilt.links());
        answer.put("profiles", rebuilt.profiles());
        answer.put("swapped", rebuilt.swapped());
        answer.put("halfWay", rebuilt.halfWay());
        answer.put(
                "differences",
                rebuilt.differences().stream().map(RebuildCommand::masked).toList());
        return new JsonMapper().writeValueAsString(answer);
    }

    private static Rebuilt.Difference masked(Rebuilt.Difference difference) {
        List<String> keys = difference.table().equals("profile")
                ? difference.keys().stream().map(Masking::personKey).toList()
                : difference.keys();
        return new Rebuilt.Difference(difference.table(), difference.state(), difference.rows(), keys);
    }

    private static String text(Rebuilt rebuilt) {
        StringBuilder text = new StringBuilder("Dựng lại / Rebuilt: " + rebuilt.links() + " liên kết / links, "
                + rebuilt.profiles() + " hồ sơ / profiles\n");
        rebuilt.halfWay()
                .forEach(delivery ->
                        text.append("  Lần gửi nạp dở dang / A load that stopped half way: " + delivery + "\n"));
        for (Rebuilt.Difference difference : rebuilt.differences()) {
            text.append("  ✗ " + difference.table() + " " + difference.state() + ": " + difference.rows() + "  "
                    + String.join(" ", masked(difference).keys()) + "\n");
        }
        if (rebuilt.differences().isEmpty()) {
            return text.append("  ✓ Không có khác biệt / Nothing differs").toString();
        }
        return text.append(
                        rebuilt.swapped()
                                ? "  Đã thay bằng kết quả dựng lại / What differed was replaced"
                                : "  Chưa có gì thay đổi; --swap để thay / Nothing was changed; --swap replaces it")
                .toString();
    }
}
