package vn.declareonce.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the links of a store stand against the truth. A phone alone is household evidence, so it is counted apart from the other methods.
 *
 * @param kinds by kind of damage, the most frequent first
 * @param methods by the method that linked, the most frequent first
 * @param unexpected rows of the store's ledger that the truth does not know
 * @param wrongRows where the first 20 rows linked to a wrong person stand, without personal values
 */
public record LinkingResult(List<Kind> kinds, List<Method> methods, long unexpected, List<String> wrongRows) {
    private static final String PHONE = "phone";

    public LinkingResult {
        kinds = List.copyOf(kinds);
        methods = List.copyOf(methods);
        wrongRows = List.copyOf(wrongRows);
    }

    /**
     * Rows of one kind of damage: {@code rows = right + wrong + wrongByPhone + held + rejected + absent}.
     *
     * @param kind the row's first damage that concerns its identity, in the order of docs/sample-data.md
     * @param wrong linked to another person by any method but the phone alone
     * @param absent without any outcome in the store
     * @param knowable whose own content leads to their person, without the rejected ones
     * @param arrived knowable and right
     * @param knowableRejected knowable, but rejected
     */
    public record Kind(
            String kind,
            long rows,
            long right,
            long wrong,
            long wrongByPhone,
            long held,
            long rejected,
            long absent,
            long knowable,
            long arrived,
            long knowableRejected) {}

    /** Rows one method linked, and those of them that it linked to a wrong person. */
    public record Method(String method, long rows, long wrong) {}

    /** Rows of all kinds, of one count: {@code total(Kind::rows)}. */
    public long total(ToLongFunction<Kind> count) {
        return kinds.stream().mapToLong(count).sum();
    }

    /** Rows linked by the phone alone. */
    public long linkedByPhone() {
        return linked(true);
    }

    /** Rows linked by any other method. */
    public long linkedOtherwise() {
        return linked(false);
    }

    /** Of 100,000 rows linked otherwise than by the phone alone, those linked to a wrong person. */
    public double wrongPer100000() {
        return share(total(Kind::wrong), linkedOtherwise()) * 100_000;
    }

    /** Of 1,000 rows linked by the phone alone, those linked to a wrong person. */
    public double wrongByPhonePer1000() {
        return share(total(Kind::wrongByPhone), linkedByPhone()) * 1_000;
    }

    /** The share of the knowable rows that arrived, 0 to 1. */
    public double arrivedShare() {
        return share(total(Kind::arrived), total(Kind::knowable));
    }

    /** The answer of {@code bench linking --json}. */
    public String json() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("rows", total(Kind::rows));
        answer.put("absent", total(Kind::absent));
        answer.put("unexpected", unexpected);
        answer.put("wrong", total(Kind::wrong));
        answer.put("wrongPer100000", wrongPer100000());
        answer.put("wrongByPhone", total(Kind::wrongByPhone));
        answer.put("wrongByPhonePer1000", wrongByPhonePer1000());
        answer.put("knowable", total(Kind::knowable));
        answer.put("arrived", total(Kind::arrived));
        answer.put("arrivedShare", arrivedShare());
        answer.put("knowableRejected", total(Kind::knowableRejected));
        answer.put("methods", methods);
        answer.put("kinds", kinds);
        answer.put("wrongRows", wrongRows);
        return JsonMapper.shared().writeValueAsString(answer);
    }

    private long linked(boolean byPhone) {
        return methods.stream()
                .filter(method -> method.method().equals(PHONE) == byPhone)
                .mapToLong(Method::rows)
                .sum();
    }

    private static double share(long part, long all) {
        return all == 0 ? 0 : (double) part / all;
    }
}
