package vn.declareonce.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.values.Province;
import vn.declareonce.values.Provinces;

/** The questions of whoever watches the store. Thread-safe. */
public final class Watch {
    private static final Sql RUN_DELIVERIES = Sql.file("watch/run_deliveries.sql");
    private static final Sql PARAMETERS = Sql.file("watch/parameters.sql");
    private static final Sql ACTIONS = Sql.file("watch/actions.sql");
    private static final Sql STAGES = Sql.file("watch/stages.sql");
    private static final Sql STUCK = Sql.file("watch/stuck.sql");
    private static final Sql DELIVERIES = Sql.file("watch/deliveries.sql");
    private static final Sql PROVINCE_OF = Sql.file("watch/province_of.sql");
    private static final Sql PROVINCE_OF_UPLOAD = Sql.file("watch/province_of_upload.sql");
    private static final Sql PROVINCES = Sql.file("watch/provinces.sql");

    private final NamedParameterJdbcOperations jdbc;

    public Watch(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What to look for among the deliveries.
     *
     * @param province null for all
     * @param words part of a file's name, or a delivery's whole id, or a source; blank for all
     * @param status null for all
     */
    public record Search(
            @Nullable String province,
            String words,
            @Nullable String status) {}

    /** A page of a list, counted from 0. */
    public record Page(int number, int size) {}

    /** Ids of deliveries, the newest first. */
    public List<String> deliveries(Search search, Page page) {
        Map<String, @Nullable Object> values = paged(page);
        String words = search.words().strip().toLowerCase(Locale.ROOT);
        values.put("province", search.province());
        values.put("words", words.isEmpty() ? null : words);
        values.put("status", search.status());
        return jdbc.query(DELIVERIES.text(), values, (row, number) -> row.getString("delivery_id"));
    }

    /** The sender's code of a delivery; empty when there is none of this id. */
    public Optional<String> senderOf(String deliveryId) {
        return jdbc.queryForList(PROVINCE_OF.text(), Map.of("delivery_id", deliveryId), String.class).stream()
                .findFirst();
    }

    /** The province of an upload; empty when there is none of this id. */
    public Optional<String> provinceOfUpload(UUID uploadId) {
        return jdbc.queryForList(PROVINCE_OF_UPLOAD.text(), Map.of("upload_id", uploadId), String.class).stream()
                .findFirst();
    }

    /** Ids of the deliveries a run brought in or went on with where another had stopped. */
    public List<String> deliveriesOf(long run) {
        return jdbc.queryForList(RUN_DELIVERIES.text(), Map.of("run_no", run), String.class);
    }

    /** The stages of a delivery's job, each attempt, in the order they were started. */
    public List<StageLine> stages(String deliveryId) {
        return jdbc.query(
                STAGES.text(),
                Map.of("delivery_id", deliveryId),
                (row, number) -> new StageLine(
                        row.getString("step_name"),
                        row.getInt("attempt"),
                        row.getString("status"),
                        row.getObject("start_time", LocalDateTime.class),
                        row.getObject("end_time", LocalDateTime.class)));
    }

    /** What the job of a delivery was given and found, by the names of the columns; empty when there is no such delivery. */
    public Optional<Parameters> parameters(String deliveryId) {
        return jdbc
                .query(PARAMETERS.text(), Map.of("delivery_id", deliveryId), (row, number) -> Parameters.of(row))
                .stream()
                .findFirst();
    }

    /** What operators did, the newest first. */
    public List<ActionLine> actions(Page page) {
        return jdbc.query(ACTIONS.text(), paged(page), (row, number) -> ActionLine.of(row));
    }

    /** Ids of deliveries that stopped half way and that nobody is loading now. */
    public List<String> stuck() {
        return jdbc.queryForList(STUCK.text(), Map.of(), String.class);
    }

    /** One line for each province that has sent something, by code. */
    public List<ProvinceLine> provinces() {
        List<String> codes = Provinces.all().stream().map(Province::code).toList();
        return jdbc.query(PROVINCES.text(), Map.of("codes", codes), (row, number) -> provinceLine(row));
    }

    private static Map<String, @Nullable Object> paged(Page page) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("page", page.size());
        values.put("skipped", page.number() * page.size());
        return values;
    }

    private static ProvinceLine provinceLine(ResultSet row) throws SQLException {
        return new ProvinceLine(
                Objects.requireNonNull(Provinces.byCode(row.getString("province"))),
                row.getLong("deliveries"),
                Columns.instant(row, "last_at"),
                Columns.outcomes(row));
    }
}
