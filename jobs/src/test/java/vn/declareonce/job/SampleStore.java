package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.Database;
import vn.declareonce.report.Counts;
import vn.declareonce.report.Receipt;
import vn.declareonce.report.Receipts;
import vn.declareonce.source.Catalogue;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.testing.TestDatabase;
import vn.declareonce.verify.Verification;

/** A store on a database of its own, fed with the small set. */
final class SampleStore implements AutoCloseable {
    private static final Retractions.Order BECAUSE = new Retractions.Order("wrong month", "the test");

    private final TestDatabase database;
    private final Engine engine;

    /** @param home where the archive lies; stores may share it, files are kept by content */
    SampleStore(TestDatabase database, Path home) {
        this.database = database;
        this.engine = Engine.over(database.database(), home);
    }

    static SampleStore fresh(Path home) {
        return new SampleStore(TestDatabase.fresh(), home);
    }

    /** Keeps the store's rows under a name, to go back to: dropping a database takes a server a second, this does not. */
    SampleStore mark(String name) {
        jdbc().execute("create schema " + name);
        tables().forEach(table -> jdbc().execute("create table " + name + "." + table + " as table public." + table));
        return this;
    }

    /** Puts the store back to what it was at the mark. */
    SampleStore rewind(String name) {
        StringBuilder script = new StringBuilder("set local session_replication_role = replica;");
        for (String table : tables()) {
            String columns = writtenColumns(table);
            script.append(String.format(
                    "delete from public.%1$s; insert into public.%1$s (%2$s) overriding system value"
                            + " select %2$s from %3$s.%1$s;",
                    table, columns, name));
        }
        engine.inTransaction(() -> jdbc().execute(script.toString()));
        return this;
    }

    void forget(String name) {
        jdbc().execute("drop schema " + name + " cascade");
    }

    /** Every column but those the server computes. */
    private String writtenColumns(String table) {
        return String.join(
                ", ",
                jdbc().queryForList(
                                "select column_name from information_schema.columns where table_schema = 'public'"
                                        + " and table_name = ? and is_generated = 'NEVER' order by ordinal_position",
                                String.class,
                                table));
    }

    private List<String> tables() {
        return jdbc().queryForList(
                        "select table_name from information_schema.tables where table_schema = 'public'"
                                + " and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history' order by 1",
                        String.class);
    }

    Engine engine() {
        return engine;
    }

    /** The store as another process would open it. */
    Engine another() {
        return Engine.over(Database.open(database.settings()), engine.home());
    }

    JdbcTemplate jdbc() {
        return engine.jdbc().getJdbcTemplate();
    }

    SampleStore withRegister() {
        return withRegister(null);
    }

    SampleStore withRegister(@Nullable LocalDateTime asOf) {
        return withRegister(SampleSet.register(), asOf);
    }

    SampleStore withRegister(Path file, @Nullable LocalDateTime asOf) {
        new RegisterRuns(engine, Progress.NONE, new Timings()).load(file, asOf, run());
        return this;
    }

    SampleStore withUnits() {
        return units(SampleSet.units());
    }

    SampleStore units(Path edition) {
        new RegisterRuns(engine, Progress.NONE, new Timings()).units(edition, run());
        return this;
    }

    String load(SampleSet.File file) throws Exception {
        return load(file.source(), file.path(), file.sender(), null);
    }

    String load(String source, Path file, @Nullable String sender, @Nullable LocalDateTime observedAt)
            throws Exception {
        LoadRequest request = new LoadRequest(Catalogue.source(source), file, sender, null, observedAt);
        return new Loads(engine, Progress.NONE, new Timings()).load(request, run());
    }

    SampleStore withAll(List<SampleSet.File> files) throws Exception {
        for (SampleSet.File file : files) {
            load(file);
        }
        return this;
    }

    Retracted retract(String delivery) {
        return new Retractions(engine, Progress.NONE, new Timings()).retract(delivery, BECAUSE, run());
    }

    /** What taking the delivery back would do. */
    Retracted wouldRetract(String delivery) {
        return new Retractions(engine, Progress.NONE, new Timings()).retract(delivery, BECAUSE, null);
    }

    /** What verify says of the store with one change made past the program, which is rolled back. */
    Verification afterTampering(String tampering) {
        Verification found = new TransactionTemplate(engine.transactions()).execute(status -> {
            status.setRollbackOnly();
            jdbc().execute("set local session_replication_role = replica");
            assertThat(jdbc().update(tampering)).isPositive();
            return Verification.of(engine.transactions());
        });
        return Objects.requireNonNull(found);
    }

    String stateHash() {
        return Verification.stateHash(engine.transactions());
    }

    /** What was counted for each delivery, by its id. */
    Map<String, Counts> receipts() {
        Map<String, Counts> receipts = new TreeMap<>();
        for (Receipt receipt : Receipts.all(engine.jdbc())) {
            receipts.put(receipt.delivery(), receipt.counts());
        }
        return receipts;
    }

    /** A run without a pulse, which nobody would end, and which would write beside what tests do to the tables. */
    long run() {
        long run = new Runs(engine).start("test", "small set");
        engine.pulses().end(run);
        return run;
    }

    @Override
    public void close() {
        engine.close();
        database.close();
    }
}
