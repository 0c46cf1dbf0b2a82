package vn.declareonce.job;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.declareonce.database.Sql;
import vn.declareonce.testing.TestDatabase;
import vn.declareonce.values.PersonName;

/** A small store: citizens and identities go in, the links that the stage's own files decide come out. */
final class LinkingWorld {
    private final JdbcTemplate jdbc;
    private final NamedParameterJdbcTemplate named;

    LinkingWorld(TestDatabase database) {
        jdbc = new JdbcTemplate(database.dataSource());
        named = new NamedParameterJdbcTemplate(jdbc);
        jdbc.execute("truncate citizen, citizen_cmnd, identity, identity_key, statement_part, link, link_history,"
                + " touched_identity, touched_person, resolved, candidate, register_snapshot");
        jdbc.update("delete from sender");
        jdbc.update(
                "insert into register_snapshot (file_name, sha256, as_of, citizens, added, removed, changed, active)"
                        + " values ('register.csv', '', timestamp '2021-01-01', 1, 1, 0, 0, true)");
    }

    /** One citizen; lists hold blanks between their values. */
    record Citizen(String id, String name, String birth, String sex, String cmnds, String ward, String address) {}

    /** One row of one person; empty means not written, lists hold blanks between their values. */
    record Written(
            String label,
            String name,
            String birth,
            String sex,
            String citizenId,
            String repairs,
            String cmnds,
            String passport,
            String insurance,
            String phones,
            String ward,
            String source,
            String seen) {
        UUID id() {
            return UUID.nameUUIDFromBytes(label.getBytes(StandardCharsets.UTF_8));
        }
    }

    void add(Citizen one) {
        PersonName name = name(one.name());
        jdbc.update(
                "insert into citizen (citizen_id, name, name_key, name_tokens, birth_date, birth_precision, sex,"
                        + " permanent_ward, permanent_address) values (?, ?, ?, ?, ?, 'DAY', ?, ?, ?)",
                one.id(),
                name.standard(),
                name.key(),
                name.tokens(),
                LocalDate.parse(one.birth()),
                one.sex(),
                one.ward(),
                one.address());
        for (String cmnd : list(one.cmnds())) {
            jdbc.update("insert into citizen_cmnd (cmnd, citizen_id) values (?, ?)", cmnd, one.id());
        }
    }

    void add(Written one) {
        PersonName name = one.name().isEmpty() ? null : name(one.name());
        boolean yearOnly = one.birth().length() == 4 || one.birth().endsWith("-01-01");
        String birth = yearOnly ? one.birth().substring(0, 4) + "-01-01" : one.birth();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", one.id());
        values.put("name", name == null ? null : name.standard());
        values.put("key", name == null ? null : name.key());
        values.put("tokens", name == null ? null : name.tokens());
        values.put("birth", birth.isEmpty() ? null : LocalDate.parse(birth));
        values.put("precision", birth.isEmpty() ? null : yearOnly ? "YEAR" : "DAY");
        values.put("sex", orNull(one.sex()));
        values.put("citizenId", orNull(one.citizenId()));
        values.put("passport", orNull(one.passport()));
        values.put("ward", orNull(one.ward()));
        values.put("repairs", one.repairs());
        values.put("cmnds", one.cmnds());
        values.put("insurance", one.insurance());
        values.put("phones", one.phones());
        values.put("source", one.source());
        values.put("seen", one.seen().isEmpty() ? null : Timestamp.valueOf(one.seen() + " 00:00:00"));
        named.update(
                "insert into identity (identity_id, name, name_key, name_tokens, birth_date, birth_precision, sex,"
                        + " citizen_id, citizen_id_repairs, cmnds, passport, insurance_numbers, phones, ward_code)"
                        + " values (:id, :name, :key, :tokens, :birth, :precision, :sex, :citizenId,"
                        + " string_to_array(nullif(:repairs, ''), ' '), string_to_array(nullif(:cmnds, ''), ' '), :passport,"
                        + " string_to_array(:insurance, ' '), string_to_array(nullif(:phones, ''), ' '), :ward)",
                values);
        named.update(
                "insert into identity_key (kind, value, identity_id)"
                        + " select 'insurance', unnest(string_to_array(:insurance, ' ')), :id"
                        + " union select 'phone', unnest(string_to_array(:phones, ' ')), :id",
                values);
        named.update("insert into sender (source, code) values (:source, '') on conflict do nothing", values);
        named.update(
                "insert into statement_part (statement_id, identity_id, sender_no, observed_at, delivery_no, sheet_no,"
                        + " row_no, part_no, opens_claim, states_time)"
                        + " select :id, :id, sender_no, cast(:seen as timestamp), 1, 0, 1, 0, true, true from sender where source = :source",
                values);
        named.update("insert into touched_identity (identity_id, step) values (:id, 0)", values);
    }

    void touchAll() {
        jdbc.update("insert into touched_identity (identity_id, step) select identity_id, 0 from identity");
    }

    /** Runs the stage in slices one after the other; answers how many links were written. */
    int resolve(int slices) {
        int before = closedAndOpen();
        for (SetStage.Part part : StageFiles.RESOLVE) {
            for (int slice = 0; slice < (part.sliced() ? slices : 1); slice++) {
                Map<String, @Nullable Object> parameters = new HashMap<>(Slices.parameters(slice, slices));
                parameters.put("rules_version", 1);
                parameters.put("run_no", 1L);
                for (Sql file : part.files()) {
                    file.update(named, parameters);
                }
            }
        }
        jdbc.execute("truncate touched_identity, touched_person");
        return closedAndOpen() - before;
    }

    /** Person, method and reason of every label. */
    Map<String, String> links(Collection<Written> written) {
        Map<String, String> found = new TreeMap<>();
        for (Written one : written) {
            found.put(
                    one.label(),
                    jdbc.queryForObject(
                            "select concat_ws('|', coalesce(person_key, ''), coalesce(method, ''), coalesce(reason, ''))"
                                    + " from link where identity_id = ?",
                            String.class,
                            one.id()));
        }
        return found;
    }

    private int closedAndOpen() {
        Integer rows = jdbc.queryForObject(
                "select (select count(*) from link) + (select count(*) from link_history)", Integer.class);
        return rows == null ? 0 : rows;
    }

    private static PersonName name(String written) {
        PersonName name = PersonName.read(written).value();
        if (name == null) {
            throw new IllegalArgumentException("not a name: " + written);
        }
        return name;
    }

    private static List<String> list(String written) {
        return written.isEmpty() ? List.of() : List.of(written.split(" ", -1));
    }

    private static @Nullable String orNull(String written) {
        return written.isEmpty() ? null : written;
    }
}
