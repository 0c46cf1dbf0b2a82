package vn.declareonce.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.job.RegisterVerdict;
import vn.declareonce.report.Counts;

/** The uploads of the store. Every change says from which status it leads, so that two hands cannot both make it. */
final class Uploads {
    private static final Sql RECEIVED = Sql.file("desk/received.sql");
    private static final Sql FIND = Sql.file("desk/find.sql");
    private static final Sql OPEN = Sql.file("desk/open.sql");
    private static final Sql CHAIN = Sql.file("desk/chain.sql");
    private static final Sql REPLACES = Sql.file("desk/replaces.sql");
    private static final Sql UNFINISHED = Sql.file("desk/unfinished.sql");
    private static final Sql UNMAPPED = Sql.file("desk/unmapped.sql");
    private static final Sql CHECKED = Sql.file("desk/checked.sql");
    private static final Sql CHOSEN = Sql.file("desk/chosen.sql");
    private static final Sql MOVED = Sql.file("desk/moved.sql");
    private static final Sql SAME = Sql.file("desk/same.sql");
    private static final Sql USAGE = Sql.file("desk/usage.sql");

    private final NamedParameterJdbcOperations jdbc;

    Uploads(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void received(Upload upload) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("upload_id", upload.id());
        values.put("user_name", upload.from().user());
        values.put("province", upload.from().province());
        values.put("file_name", upload.fileName());
        values.put("bytes", upload.bytes());
        values.put("sha256", upload.sha256());
        values.put("source", upload.source());
        values.put("layout", upload.layout());
        values.put("replaces", upload.lineage().replaces());
        values.put("corrects", upload.lineage().corrects());
        values.put("cells_corrected", upload.lineage().cells());
        RECEIVED.update(jdbc, values);
    }

    Optional<Upload> find(UUID id) {
        return jdbc.query(FIND.text(), Map.of("upload_id", id), (row, number) -> upload(row)).stream()
                .findFirst();
    }

    List<Upload> open(String province) {
        return jdbc.query(OPEN.text(), Map.of("province", province), (row, number) -> upload(row));
    }

    /** The upload of the same bytes that is at work or loaded. */
    Optional<Upload> same(String province, String sha256, @Nullable String source) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("province", province);
        values.put("sha256", sha256);
        values.put("source", source);
        return jdbc.queryForList(SAME.text(), values, UUID.class).stream()
                .findFirst()
                .flatMap(this::find);
    }

    Quota.Usage usage(String user) {
        return Objects.requireNonNull(jdbc.queryForObject(
                USAGE.text(),
                Map.of("user_name", user),
                (row, number) -> new Quota.Usage(row.getLong("files"), row.getLong("bytes"))));
    }

    List<UUID> unfinished() {
        return jdbc.queryForList(UNFINISHED.text(), Map.of(), UUID.class);
    }

    /** Those whose columns are unknown since before then. */
    List<Upload> unmapped(Instant before) {
        return jdbc.query(
                UNMAPPED.text(),
                Map.of("before", before.atOffset(ZoneOffset.UTC)),
                (row, number) -> upload(row));
    }

    /** Writes what {@code upload} carries of its check. */
    void checked(Upload upload) {
        Upload.Found found = upload.found();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("upload_id", upload.id());
        values.put("source", upload.source());
        values.put("layout", upload.layout());
        values.put("status", upload.status().code());
        putFound(values, found);
        putRefusal(values, upload.refusal());
        values.put("delivery_id", upload.delivery());
        CHECKED.update(jdbc, values);
    }

    boolean chosen(UUID id, String source, String layout) {
        return CHOSEN.update(jdbc, Map.of("upload_id", id, "source", source, "layout", layout))
                        .get(0)
                        .rows()
                > 0;
    }

    Chain chain(String delivery) {
        return jdbc
                .query(CHAIN.text(), Map.of("delivery_id", delivery), (row, number) -> new Chain(
                        row.getString("replaces"),
                        row.getString("replaced_by"),
                        row.getString("original"),
                        row.getInt("cells_corrected"),
                        row.getString("corrected_by")))
                .stream()
                .findFirst()
                .orElse(Chain.NONE);
    }

    void replaces(UUID id, @Nullable String delivery) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("upload_id", id);
        values.put("replaces", delivery);
        REPLACES.update(jdbc, values);
    }

    /** False when the upload was at none of {@code before}. */
    boolean move(UUID id, Set<Upload.Status> before, Upload.Status after) {
        return move(id, before, after, null, null);
    }

    boolean move(
            UUID id,
            Set<Upload.Status> before,
            Upload.Status after,
            @Nullable String delivery,
            Upload.@Nullable Refusal refusal) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("upload_id", id);
        values.put("before", before.stream().map(Upload.Status::code).toList());
        values.put("after", after.code());
        values.put("delivery_id", delivery);
        putRefusal(values, refusal);
        return MOVED.update(jdbc, values).get(0).rows() > 0;
    }

    private static void putFound(Map<String, @Nullable Object> values, Upload.@Nullable Found found) {
        Counts counts = found == null ? null : found.counts();
        values.put("rows_read", counts == null ? null : counts.read());
        values.put("rows_loaded", counts == null ? null : counts.loaded());
        values.put("rows_unchanged", counts == null ? null : counts.unchanged());
        values.put("rows_superseded", counts == null ? null : counts.superseded());
        values.put("rows_held", counts == null ? null : counts.held());
        values.put("rows_refused", counts == null ? null : counts.rejected());
        values.put("rows_doubted", found == null ? null : found.doubted());
        values.put("verdicts", found == null ? new String[0] : verdicts(found));
        values.put("charset", found == null ? null : found.text().charset());
        values.put("delimiter", found == null ? null : found.text().delimiter());
        values.put("notes", found == null ? new String[0] : found.text().notes().toArray(String[]::new));
    }

    private static String[] verdicts(Upload.Found found) {
        return found.verdicts().entrySet().stream()
                .map(one -> one.getKey().code() + " " + one.getValue())
                .sorted()
                .toArray(String[]::new);
    }

    private static void putRefusal(Map<String, @Nullable Object> values, Upload.@Nullable Refusal refusal) {
        values.put("refusal_vi", refusal == null ? null : refusal.vietnamese());
        values.put("refusal_en", refusal == null ? null : refusal.english());
    }

    private static Upload upload(ResultSet row) throws SQLException {
        long rows = row.getLong("rows_read");
        boolean unchecked = row.wasNull();
        String refusal = row.getString("refusal_vi");
        return new Upload(
                row.getObject("upload_id", UUID.class),
                new Upload.From(row.getString("user_name"), row.getString("province")),
                row.getString("file_name"),
                row.getLong("bytes"),
                row.getString("sha256"),
                row.getString("source"),
                row.getString("layout"),
                Upload.Status.of(row.getString("status")),
                unchecked ? null : found(row, rows),
                refusal == null ? null : new Upload.Refusal(refusal, row.getString("refusal_en")),
                row.getString("delivery_id"),
                new Upload.Lineage(
                        row.getString("replaces"),
                        row.getObject("corrects", UUID.class),
                        row.getInt("cells_corrected")),
                row.getObject("received_at", OffsetDateTime.class).toInstant());
    }

    private static Upload.Found found(ResultSet row, long rows) throws SQLException {
        Counts counts = new Counts(
                rows,
                row.getLong("rows_loaded"),
                row.getLong("rows_unchanged"),
                row.getLong("rows_superseded"),
                row.getLong("rows_held"),
                row.getLong("rows_refused"));
        Map<RegisterVerdict, Long> verdicts = new EnumMap<>(RegisterVerdict.class);
        for (String written : (String[]) row.getArray("verdicts").getArray()) {
            String[] parts = written.split(" ", 2);
            verdicts.put(RegisterVerdict.valueOf(parts[0].toUpperCase(Locale.ROOT)), Long.valueOf(parts[1]));
        }
        Upload.Written text = new Upload.Written(
                row.getString("charset"),
                row.getString("delimiter"),
                List.of((String[]) row.getArray("notes").getArray()));
        return new Upload.Found(counts, row.getLong("rows_doubted"), Map.copyOf(verdicts), text);
    }
}
