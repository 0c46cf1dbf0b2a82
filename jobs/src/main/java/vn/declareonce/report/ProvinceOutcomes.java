package vn.declareonce.report;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.values.Province;
import vn.declareonce.values.Provinces;

/**
 * Outcomes by province: the sender's, where a province sends, else the one the row's person wrote. What is written there is told apart
 * by name or code and never shown: a cell may hold anything.
 */
final class ProvinceOutcomes {
    private static final Sql PROVINCES = Sql.file("report/provinces.sql");
    private static final String UNKNOWN = "không rõ / unknown";

    private ProvinceOutcomes() {}

    /** One bar for each province that has rows, by code; rows of no known province last. */
    static List<OutcomeBars.Bar> of(NamedParameterJdbcOperations jdbc, Collection<Integer> deliveries) {
        Map<String, EnumMap<Outcome, Long>> byCode = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        List<String> codes = Provinces.all().stream().map(Province::code).toList();
        jdbc.query(PROVINCES.text(), Map.of("deliveries", deliveries, "codes", codes), row -> {
            Province province = province(row.getString("province"));
            String code = province == null ? "~" : province.code();
            names.put(code, province == null ? UNKNOWN : province.name());
            byCode.computeIfAbsent(code, none -> new EnumMap<>(Outcome.class))
                    .merge(Outcome.of(row.getString("outcome")), row.getLong("rows"), Long::sum);
        });
        return byCode.entrySet().stream()
                .map(entry ->
                        new OutcomeBars.Bar(names.getOrDefault(entry.getKey(), UNKNOWN), counts(entry.getValue())))
                .toList();
    }

    private static @Nullable Province province(@Nullable String written) {
        Province byCode = Provinces.byCode(written);
        return byCode == null ? Provinces.byName(written) : byCode;
    }

    private static Counts counts(Map<Outcome, Long> rows) {
        long read = rows.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(
                read,
                rows.getOrDefault(Outcome.LOADED, 0L),
                rows.getOrDefault(Outcome.UNCHANGED, 0L),
                rows.getOrDefault(Outcome.SUPERSEDED, 0L),
                rows.getOrDefault(Outcome.HELD, 0L),
                rows.getOrDefault(Outcome.REJECTED, 0L));
    }
}
