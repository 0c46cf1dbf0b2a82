package vn.declareonce.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.desk.Refusals;
import vn.declareonce.job.ArchivedLoads;
import vn.declareonce.job.ArchivedLoads.Result;
import vn.declareonce.job.Engine;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;

/** Loads what the archive holds and the store does not, says what became of each delivery, and answers the exit code. */
final class ArchiveRun {
    private final Engine engine;
    private final boolean json;

    ArchiveRun(Engine engine, boolean json) {
        this.engine = engine;
        this.json = json;
    }

    int run() {
        LoadRun.takeUp(engine);
        Runs runs = new Runs(engine);
        long run = runs.start("rebuild", "from archive");
        try (TerminalProgress progress = new TerminalProgress("archive")) {
            Result result = new ArchivedLoads(engine, progress, new Timings()).load(run);
            int code = exitCode(result);
            runs.end(run, code, null);
            System.out.println(json ? json(result) : text(result));
            return code;
        } catch (RuntimeException e) {
            runs.end(run, Failures.exitCode(Failures.known(e)), null);
            throw e;
        }
    }

    private static int exitCode(Result result) {
        boolean whole = result.failed().isEmpty() && result.unsettled().isEmpty();
        return whole ? ExitCodes.DONE : ExitCodes.REFUSED;
    }

    private static Map<String, String> reasons(Result result) {
        return result.failed().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        failed -> Refusals.text(Failures.known(failed.getValue())),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String json(Result result) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("loaded", result.loaded());
        answer.put("present", result.present());
        answer.put("takenBack", result.takenBack());
        answer.put("unsettled", result.unsettled());
        answer.put("failed", reasons(result));
        return new JsonMapper().writeValueAsString(answer);
    }

    private static String text(Result result) {
        StringBuilder text = new StringBuilder("Từ kho lưu / From the archive: ")
                .append(count(result.loaded(), "đã nạp / loaded, "))
                .append(count(result.present(), "đã có sẵn / there already, "))
                .append(count(result.takenBack(), "đã thu hồi, bỏ qua / taken back, left out"));
        result.unsettled()
                .forEach(id -> text.append("\n  ? Có thể đã được thu hồi, hãy kiểm tra và thu hồi lại nếu cần"
                        + " / Perhaps taken back; look, and take it back again if so: " + id));
        reasons(result).forEach((id, reason) -> text.append("\n  ✗ " + id + ": " + reason));
        return text.toString();
    }

    private static String count(List<String> deliveries, String what) {
        return deliveries.size() + " " + what;
    }
}
