package vn.declareonce.report;

import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.declareonce.database.Sql;

/**
 * Everything the store knows of one person: the profile with the row each value comes from, what has happened, and why the rows are
 * believed to be about this person. Shows personal values whole: the caller has checked the purpose and written the audit entry.
 */
public final class PersonReport {
    private static final Sql PROFILE = Sql.file("report/person_profile.sql");
    private static final Sql FACTS = Sql.file("report/person_facts.sql");
    private static final Sql LINKS = Sql.file("report/person_links.sql");

    /** JSON field, column of the value, column of the statement it comes from; without the latter it is the register's. */
    private static final List<List<String>> VALUES = List.of(
            List.of("citizenId", "citizen_id"),
            List.of("fullName", "full_name", "name_from"),
            List.of("birthDate", "birth_date", "name_from"),
            List.of("birthPrecision", "birth_precision", "name_from"),
            List.of("sex", "sex", "name_from"),
            List.of("passport", "passport", "passport_from"),
            List.of("insuranceNumber", "insurance_number", "insurance_from"),
            List.of("phone", "phone", "phone_from"),
            List.of("permanentWard", "permanent_ward"),
            List.of("permanentAddress", "permanent_address"),
            List.of("currentProvince", "current_province", "current_from"),
            List.of("currentDistrict", "current_district", "current_from"),
            List.of("currentWard", "current_ward", "current_from"),
            List.of("currentAddress", "current_address", "current_from"),
            List.of("currentWardCode", "current_ward_code", "current_from"));

    private final ObjectNode json;

    private PersonReport(ObjectNode json) {
        this.json = json;
    }

    /** The report of a person by key (citizen ID, or {@code type:value}); empty when there is no such profile. */
    public static Optional<PersonReport> of(NamedParameterJdbcOperations jdbc, String personKey) {
        Map<String, String> person = Map.of("person", personKey);
        Map<String, SourceRow> rows = SourceRow.ofPerson(jdbc, personKey);
        List<ObjectNode> reports = jdbc.query(PROFILE.text(), person, (row, number) -> profile(personKey, row, rows));
        if (reports.isEmpty()) {
            return Optional.empty();
        }
        ObjectNode report = reports.get(0);
        ArrayNode facts = report.withArrayProperty("facts");
        jdbc.query(FACTS.text(), person, row -> {
            facts.add(fact(row, rows));
        });
        ArrayNode links = report.putArray("links");
        jdbc.query(LINKS.text(), person, row -> {
            links.add(link(row, rows));
        });
        return Optional.of(new PersonReport(report));
    }

    /** The answer of {@code person --json}; the stream stays open. */
    public void writeJson(OutputStream out) {
        Json.MAPPER.writeValue(out, json);
    }

    /** The same, indented, for a terminal. */
    public String text() {
        return Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    }

    private static ObjectNode profile(String personKey, ResultSet row, Map<String, SourceRow> rows)
            throws SQLException {
        ObjectNode report = object();
        report.put("person", personKey);
        ObjectNode values = report.putObject("profile");
        for (List<String> names : VALUES) {
            ObjectNode value = values.putObject(names.get(0));
            String written = row.getString(names.get(1));
            String statement = names.size() == 3 ? row.getString(names.get(2)) : null;
            value.put("value", written);
            value.set("from", written == null ? null : from(statement, rows));
        }
        texts(report.putArray("missing"), row, "missing");
        texts(report.putArray("conflicts"), row, "conflicts");
        ArrayNode facts = report.putArray("facts");
        addGrouped(facts, "dose", row.getString("doses"), rows);
        addGrouped(facts, "test", row.getString("tests"), rows);
        return report;
    }

    private static ObjectNode from(@Nullable String statement, Map<String, SourceRow> rows) {
        if (statement == null) {
            return object().put("source", SourceRow.REGISTER);
        }
        ObjectNode row = SourceRow.json(rows.get(statement));
        return row == null ? object() : row;
    }

    /** The facts the profile groups: each as the profile holds it, its kind before, its statements replaced by their rows. */
    private static void addGrouped(
            ArrayNode facts, String kind, @Nullable String grouped, Map<String, SourceRow> rows) {
        if (grouped == null) {
            return;
        }
        for (JsonNode fact : Json.MAPPER.readTree(grouped)) {
            ObjectNode told = object().put("kind", kind);
            fact.properties().forEach(field -> told.set(field.getKey(), told(field.getValue(), rows)));
            facts.add(told);
        }
    }

    private static JsonNode told(JsonNode value, Map<String, SourceRow> rows) {
        if (value.isString()) {
            ObjectNode row = SourceRow.json(rows.get(value.asString()));
            return row == null ? value : row;
        }
        if (value.isArray()) {
            ArrayNode told = JsonNodeFactory.instance.arrayNode();
            value.forEach(element -> told.add(told(element, rows)));
            return told;
        }
        if (value.isObject()) {
            ObjectNode told = object();
            value.properties().forEach(field -> told.set(field.getKey(), told(field.getValue(), rows)));
            return told;
        }
        return value;
    }

    private static ObjectNode fact(ResultSet row, Map<String, SourceRow> rows) throws SQLException {
        ObjectNode fact = object().put("kind", row.getString("kind"));
        LocalDateTime at = row.getObject("occurred_at", LocalDateTime.class);
        fact.put(
                "at",
                at == null
                        ? null
                        : row.getBoolean("time_known")
                                ? at.toString()
                                : at.toLocalDate().toString());
        for (String name : List.of("subject", "result", "place", "reference")) {
            fact.put(name, row.getString(name));
        }
        Integer ordinal = row.getObject("ordinal", Integer.class);
        fact.put("ordinal", ordinal);
        String detail = row.getString("detail");
        fact.set("detail", detail == null ? null : Json.MAPPER.readTree(detail));
        fact.set("from", SourceRow.json(rows.get(row.getString("statement_id"))));
        return fact;
    }

    private static ObjectNode link(ResultSet row, Map<String, SourceRow> rows) throws SQLException {
        ObjectNode link = object().put("identity", row.getString("identity_id"));
        link.put("layer", row.getInt("layer"));
        link.put("method", row.getString("method"));
        link.put("evidence", row.getString("evidence"));
        link.put("rulesVersion", row.getInt("rules_version"));
        link.put(
                "openedAt",
                row.getObject("opened_at", OffsetDateTime.class).toInstant().toString());
        ArrayNode stated = link.putArray("rows");
        for (Object statement : (Object[]) row.getArray("statements").getArray()) {
            ObjectNode where = SourceRow.json(rows.get(statement.toString()));
            if (where != null) {
                stated.add(where);
            }
        }
        return link;
    }

    private static void texts(ArrayNode into, ResultSet row, String column) throws SQLException {
        for (String text : (String[]) row.getArray(column).getArray()) {
            into.add(text);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
