package vn.declareonce.report;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import tools.jackson.core.JsonGenerator;
import vn.declareonce.database.Sql;

/** The store as it stands: the register, what each source has sent, and how many persons need not declare again. */
public record StatusReport(long citizens, List<SourceLine> sources, Readiness readiness) {
    private static final Sql SOURCES = Sql.file("report/sources.sql");
    private static final Sql PERSONS = Sql.file("report/persons.sql");

    /** The deliveries of one source that are in force, and what became of their rows. */
    public record SourceLine(String source, long deliveries, Counts counts) {}

    /** Of all persons known to a legacy system, those whose profile misses nothing PcCovid asks for. */
    public record Readiness(long persons, long ready) {

        /** From 0 to 1 with four decimals, rounded down: 1 means everybody. Without persons 0. */
        public BigDecimal share() {
            return persons == 0
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(ready).divide(BigDecimal.valueOf(persons), 4, RoundingMode.DOWN);
        }
    }

    public static StatusReport of(NamedParameterJdbcOperations jdbc) {
        List<SourceLine> sources = sources(jdbc);
        StatusReport report = jdbc.queryForObject(
                PERSONS.text(),
                Map.of(),
                (row, number) -> new StatusReport(
                        row.getLong("citizens"), sources, new Readiness(row.getLong("persons"), row.getLong("ready"))));
        return Objects.requireNonNull(report);
    }

    /** What each source has sent, without counting persons. */
    public static List<SourceLine> sources(NamedParameterJdbcOperations jdbc) {
        return jdbc.query(
                SOURCES.text(),
                Map.of(),
                (row, number) -> new SourceLine(row.getString("source"), row.getLong("deliveries"), Counts.of(row)));
    }

    /** The answer of {@code status --json}; the stream stays open. */
    public void writeJson(OutputStream out) {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("register");
            json.writeNumberProperty("citizens", citizens);
            json.writeEndObject();
            json.writeNumberProperty("persons", readiness.persons());
            json.writeArrayPropertyStart("sources");
            for (SourceLine line : sources) {
                json.writeStartObject();
                json.writeStringProperty("source", line.source());
                json.writeNumberProperty("deliveries", line.deliveries());
                Json.writeCounts(line.counts(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeObjectPropertyStart("readiness");
            json.writeNumberProperty("persons", readiness.persons());
            json.writeNumberProperty("ready", readiness.ready());
            json.writeNumberProperty("share", readiness.share());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    /** What a terminal shows: the accounting table by source, the register and the readiness. */
    public String text() {
        List<AccountingTable.Line> lines = sources.stream()
                .map(line -> new AccountingTable.Line(
                        line.source(), line.counts(), line.counts().unaccounted() == 0))
                .toList();
        return new AccountingTable("nguồn", "source", lines).text() + "\n"
                + "Công dân trong CSDL dân cư / Citizens in the register: " + Figures.grouped(citizens) + "\n"
                + readinessText(readiness) + "\n";
    }

    /** The headline: {@code ready of persons (share)}. */
    public static String readinessText(Readiness readiness) {
        return "Không phải khai lại / Need not declare again: " + Figures.grouped(readiness.ready()) + " / "
                + Figures.grouped(readiness.persons()) + " (" + Figures.percent(readiness.share()) + ")";
    }
}
