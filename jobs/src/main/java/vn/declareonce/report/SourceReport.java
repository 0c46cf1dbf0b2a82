package vn.declareonce.report;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import tools.jackson.core.JsonGenerator;
import vn.declareonce.database.Sql;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.ExampleRun;
import vn.declareonce.mapping.Source;

/** The catalogue of sources as this installation has them: layouts, configured connectors, and what came last. */
public record SourceReport(List<Line> lines) {
    private static final Sql LAST = Sql.file("report/last_deliveries.sql");

    public SourceReport {
        lines = List.copyOf(lines);
    }

    /**
     * One source.
     *
     * @param facts codes of the facts it states
     * @param connectors kind and name of each configured connector
     * @param layouts name and version
     * @param schedule cron expressions of its connectors, Vietnam time
     * @param lastDelivery when its latest delivery in force was received; null when there is none
     */
    public record Line(
            String source,
            List<String> facts,
            List<String> connectors,
            List<String> layouts,
            List<String> schedule,
            String legalBasis,
            @Nullable OffsetDateTime lastDelivery) {}

    public static SourceReport of(NamedParameterJdbcOperations jdbc, List<Source> sources, Path home) {
        Map<String, OffsetDateTime> last = new HashMap<>();
        jdbc.query(LAST.text(), Map.of(), row -> {
            last.put(row.getString("source"), row.getObject("received_at", OffsetDateTime.class));
        });
        List<ConfiguredConnector> connectors = ConfiguredConnector.read(home);
        List<Line> lines = new ArrayList<>();
        for (Source source : sources) {
            List<ConfiguredConnector> own = connectors.stream()
                    .filter(connector -> connector.source().equals(source.name()))
                    .toList();
            lines.add(new Line(
                    source.name(),
                    ExampleRun.factKinds(source),
                    own.stream()
                            .map(connector -> connector.kind() + ":" + connector.name())
                            .toList(),
                    source.layouts().stream().map(SourceReport::versioned).toList(),
                    own.stream().flatMap(connector -> connector.cron().stream()).toList(),
                    LegalBasis.of(source.name()),
                    last.get(source.name())));
        }
        return new SourceReport(lines);
    }

    static String versioned(Layout layout) {
        return layout.name() + " v" + layout.version();
    }

    /** {@code {"sources":[{source, facts, connectors, layouts, schedule, legalBasis, lastDelivery}]}}; the stream stays open. */
    public void writeJson(OutputStream out) {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("sources");
            for (Line line : lines) {
                json.writeStartObject();
                json.writeStringProperty("source", line.source());
                writeList("facts", line.facts(), json);
                writeList("connectors", line.connectors(), json);
                writeList("layouts", line.layouts(), json);
                writeList("schedule", line.schedule(), json);
                json.writeStringProperty("legalBasis", line.legalBasis());
                OffsetDateTime last = line.lastDelivery();
                Json.writeText(
                        "lastDelivery", last == null ? null : last.toInstant().toString(), json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** What a terminal shows: one line for each source. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            OffsetDateTime last = line.lastDelivery();
            text.append(line.source())
                    .append(": ")
                    .append(String.join(", ", line.facts()))
                    .append("; mẫu / layouts: ")
                    .append(String.join(", ", line.layouts()))
                    .append("; kết nối / connectors: ")
                    .append(line.connectors().isEmpty() ? "-" : String.join(", ", line.connectors()))
                    .append("; lần gửi cuối / last delivery: ")
                    .append(last == null ? "-" : last.toInstant().toString())
                    .append('\n');
        }
        return text.toString();
    }

    private static void writeList(String name, List<String> texts, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        texts.forEach(json::writeString);
        json.writeEndArray();
    }
}
