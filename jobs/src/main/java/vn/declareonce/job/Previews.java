package vn.declareonce.job;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.Sql;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.Delivery;
import vn.declareonce.layout.Layout;
import vn.declareonce.report.Counts;
import vn.declareonce.stage.DeliveryStaging;
import vn.declareonce.stage.FrozenFile;

/**
 * Says what a load would do, the register's word on every row included, and writes to temporary tables alone: unlike a dry run it takes no
 * lock of the store, so it neither waits for a load nor keeps one waiting. The files that decide are those of the load. It sees the
 * store as it is at its beginning; what the file itself would supersede of older statements still counts as evidence, so in rare
 * cases the receipt differs.
 */
public final class Previews {
    private static final int NUMBER_OF_NONE = -1;
    private static final int FETCHED_ROWS = 5_000;
    private static final Sql SENDER = Sql.file("preview/sender.sql");
    private static final Sql COUNTED = Sql.file("preview/counted.sql");
    private static final Sql WAITING = Sql.file("preview/waiting.sql");

    private final Engine engine;
    private final Progress progress;

    public Previews(Engine engine, Progress progress) {
        this.engine = engine;
        this.progress = StopSignal.heeding(progress);
    }

    /**
     * Answers what {@code seen} makes of the preview; nothing of it is kept.
     *
     * @param request with its layout
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read to its end
     * @throws vn.declareonce.layout.LayoutMismatch when its header lacks columns
     * @throws OtherRules when the store follows other rules than the program
     */
    public <T> T of(LoadRequest request, Layout layout, Function<Preview, T> seen) throws Exception {
        Rules.require(engine.jdbc());
        Archive.Frozen file = Archive.unfrozen(request.file(), request.fileName());
        Delivery.Key key = Incoming.key(request, layout, file.sha256());
        Delivery delivery = new Delivery(
                NUMBER_OF_NONE,
                key.id(),
                sender(key),
                key.source(),
                key.sender(),
                layout.name(),
                layout.sha256(),
                request.file(),
                key.statedTime(),
                "receiving",
                0);
        DefaultTransactionDefinition snapshot = new DefaultTransactionDefinition();
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        T answer = new TransactionTemplate(engine.transactions(), snapshot).execute(status -> {
            status.setRollbackOnly();
            return inTransaction(delivery, request, layout, seen);
        });
        return Optional.ofNullable(answer).orElseThrow();
    }

    private <T> T inTransaction(Delivery delivery, LoadRequest request, Layout layout, Function<Preview, T> seen) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("delivery_no", delivery.number());
        values.put("sender_no", delivery.senderNumber());
        values.put("source", delivery.source());
        values.put("sender", delivery.sender());
        values.put("stated_time", delivery.statedTime());
        SetStage sets = SetStage.inside(engine, new Timings(), engine.pulses().of(null));
        sets.run(StageFiles.PREVIEW_TABLES, values, 1);
        try (FrozenFile file = FrozenFile.open(delivery, request.source(), layout)) {
            Incoming.permit(layout, request.file(), file.facts().sheets(), engine.home());
            WholeStaging.stage(new DeliveryStaging(engine.dataSource(), engine.jdbc(), delivery, file), progress);
        }
        progress.stage("resolve");
        sets.run(StageFiles.PREVIEW, values, 1);
        Map<RegisterVerdict, Long> verdicts = new EnumMap<>(RegisterVerdict.class);
        Map<String, Long> outcomes = new HashMap<>();
        engine.jdbc().query(COUNTED.text(), row -> {
            outcomes.merge(row.getString("outcome"), row.getLong("rows"), Long::sum);
            RegisterVerdict verdict = verdict(row);
            if (verdict != null) {
                verdicts.merge(verdict, row.getLong("rows"), Long::sum);
            }
        });
        JdbcTemplate paged = new JdbcTemplate(engine.dataSource());
        paged.setFetchSize(FETCHED_ROWS);
        try (Stream<Preview.Waiting> waiting = paged.queryForStream(
                WAITING.text(),
                (row, number) ->
                        new Preview.Waiting(row.getInt("sheet_no"), row.getInt("row_no"), row.getString("reason")))) {
            return seen.apply(new Preview(counts(outcomes), Map.copyOf(verdicts), waiting.iterator()));
        }
    }

    /** Null for a row that speaks of nobody new: refused, known or superseded, or of an area. */
    private static @Nullable RegisterVerdict verdict(ResultSet row) throws SQLException {
        String outcome = row.getString("outcome");
        boolean established = row.getBoolean("established");
        if (row.wasNull() || !(outcome.equals("loaded") || outcome.equals("held"))) {
            return null;
        }
        String reason = established ? null : row.getString("reason");
        return RegisterVerdict.of(reason, row.getBoolean("provisional"), row.getBoolean("unreadable"));
    }

    private int sender(Delivery.Key key) {
        List<Integer> known = engine.jdbc()
                .queryForList(SENDER.text(), Map.of("source", key.source(), "code", key.sender()), Integer.class);
        return known.isEmpty() ? NUMBER_OF_NONE : known.get(0);
    }

    private static Counts counts(Map<String, Long> outcomes) {
        long read = outcomes.values().stream().mapToLong(Long::longValue).sum();
        return new Counts(
                read,
                outcomes.getOrDefault("loaded", 0L),
                outcomes.getOrDefault("unchanged", 0L),
                outcomes.getOrDefault("superseded", 0L),
                outcomes.getOrDefault("held", 0L),
                outcomes.getOrDefault("rejected", 0L));
    }
}
