package vn.declareonce.faults;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The figures of a fault run, added up fault by fault. Not thread-safe. */
public final class FaultFigures {
    private final long seed;
    private final String commit;
    private final Map<FaultKind, Tally> kinds = new EnumMap<>(FaultKind.class);
    private final List<Double> resumeSeconds = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private long rowsLost;
    private long rowsDoubled;
    private long hashMismatches;
    private long neededHuman;
    private int bugsPlanted;
    private int bugsCaught;

    private static final class Tally {
        private int planned;
        private int fired;
        private int survived;
    }

    FaultFigures(long seed, String commit) {
        this.seed = seed;
        this.commit = commit;
    }

    void unfired(FaultKind kind) {
        tally(kind).planned++;
    }

    void add(FaultResult result) {
        Tally tally = tally(result.kind());
        tally.planned++;
        tally.fired++;
        tally.survived += result.survived() ? 1 : 0;
        rowsLost += result.findings().lost();
        rowsDoubled += result.findings().doubled();
        hashMismatches += result.findings().sameHash() ? 0 : 1;
        neededHuman += result.human() ? 1 : 0;
        resumeSeconds.add(result.resumeSeconds());
        if (!result.survived()) {
            failures.add(result.text());
        }
    }

    void addBug(boolean caught) {
        bugsPlanted++;
        bugsCaught += caught ? 1 : 0;
    }

    /** True when every planned fault fired and was survived, and every planted bug was caught. */
    public boolean isGood() {
        return bugsCaught == bugsPlanted
                && kinds.values().stream()
                        .allMatch(tally -> tally.fired == tally.planned && tally.survived == tally.fired);
    }

    /** Every fault that was not survived, in words. */
    public List<String> failures() {
        return List.copyOf(failures);
    }

    /** How many faults fired. */
    public int fired() {
        return kinds.values().stream().mapToInt(tally -> tally.fired).sum();
    }

    /** {@code {"seed","commit","kinds":[{"kind","planned","fired","survived"}],"rowsLost",...,"resumeSeconds":{"p50","p95"}}} */
    public String json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("seed", seed);
        answer.put("commit", commit);
        List<Map<String, Object>> rows = new ArrayList<>();
        kinds.forEach((kind, tally) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("kind", kind.word());
            row.put("planned", tally.planned);
            row.put("fired", tally.fired);
            row.put("survived", tally.survived);
            rows.add(row);
        });
        answer.put("kinds", rows);
        answer.put("rowsLost", rowsLost);
        answer.put("rowsDoubled", rowsDoubled);
        answer.put("hashMismatches", hashMismatches);
        answer.put("neededHuman", neededHuman);
        answer.put("plantedBugs", ordered("planted", bugsPlanted, "caught", bugsCaught));
        answer.put("resumeSeconds", ordered("p50", percentile(50), "p95", percentile(95)));
        return new JsonMapper().writeValueAsString(answer);
    }

    /** The same for people. */
    public String text() {
        StringBuilder text = new StringBuilder("seed " + seed + ", commit " + commit + "\n");
        text.append(String.format(Locale.ROOT, "%-22s %8s %8s %9s%n", "kind", "planned", "fired", "survived"));
        kinds.forEach((kind, tally) -> text.append(String.format(
                Locale.ROOT, "%-22s %8d %8d %9d%n", kind.word(), tally.planned, tally.fired, tally.survived)));
        text.append(String.format(
                Locale.ROOT,
                "rows lost %d, rows doubled %d, hash mismatches %d, needed a human %d%n",
                rowsLost,
                rowsDoubled,
                hashMismatches,
                neededHuman));
        text.append(String.format(Locale.ROOT, "planted bugs caught %d of %d%n", bugsCaught, bugsPlanted));
        text.append(String.format(Locale.ROOT, "resume p50 %.2f s, p95 %.2f s%n", percentile(50), percentile(95)));
        failures.forEach(
                failure -> text.append("NOT SURVIVED: ").append(failure).append('\n'));
        return text.toString();
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }

    private double percentile(int percent) {
        if (resumeSeconds.isEmpty()) {
            return 0;
        }
        List<Double> sorted = new ArrayList<>(resumeSeconds);
        Collections.sort(sorted);
        int index = (int) Math.ceil(percent / 100.0 * sorted.size()) - 1;
        return Math.round(sorted.get(Math.max(0, index)) * 1000) / 1000.0;
    }

    private Tally tally(FaultKind kind) {
        return kinds.computeIfAbsent(kind, added -> new Tally());
    }
}
