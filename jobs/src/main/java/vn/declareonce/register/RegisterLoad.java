package vn.declareonce.register;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.crashpoint.CrashPoint;
import vn.declareonce.database.CopyInto;
import vn.declareonce.database.Sql;
import vn.declareonce.values.Reason;

/**
 * Loads a snapshot of the population database. The next register is built aside and swapped in by one transaction, so readers see
 * the former one or the new one whole. Time of observation is what the caller, the file or its name says, else unknown, which sorts
 * oldest. The caller holds the store lock, and resolves what stands in {@code touched_identity} and {@code touched_person} after it.
 */
public final class RegisterLoad {
    private static final LocalDateTime UNKNOWN = LocalDateTime.MIN;
    private static final int PROGRESS_CITIZENS = 10_000;

    private final DataSource source;
    private final NamedParameterJdbcTemplate database;
    private final PlatformTransactionManager transactions;
    private final RegisterFile file;

    private RegisterLoad(DataSource source, PlatformTransactionManager transactions, RegisterFile file) {
        this.source = source;
        this.transactions = transactions;
        this.database = new NamedParameterJdbcTemplate(source);
        this.file = file;
    }

    private record Active(String sha256, LocalDateTime asOf, RegisterChange change) {}

    /** Loads the file, or answers the active snapshot when it holds the same bytes; throws {@link RegisterRefused}. */
    public static RegisterChange load(DataSource source, Path file, @Nullable LocalDateTime asOf, long runNo) {
        return load(new JdbcTransactionManager(source), file, asOf, runNo, citizens -> {});
    }

    /** As above; {@code progress} is told the number of citizens read so far, now and then. */
    public static RegisterChange load(
            DataSourceTransactionManager transactions,
            Path path,
            @Nullable LocalDateTime stated,
            long runNo,
            LongConsumer progress) {
        RegisterFile file = RegisterFile.of(path);
        DataSource source = Objects.requireNonNull(transactions.getDataSource());
        RegisterLoad load = new RegisterLoad(source, transactions, file);
        LocalDateTime asOf = file.asOf(stated);
        Optional<Active> active = load.active();
        if (active.isPresent() && load.isActive(active.get(), asOf)) {
            return active.get().change();
        }
        LocalDateTime observed = Objects.requireNonNullElse(asOf, UNKNOWN);
        active.ifPresent(former -> load.refuseUnlessNewer(former, observed));
        try {
            load.build(progress);
            return load.swap(observed, runNo);
        } finally {
            load.run("register/drop_next.sql", Map.of());
        }
    }

    private boolean isActive(Active active, @Nullable LocalDateTime asOf) {
        return active.sha256().equals(file.sha256()) && (asOf == null || asOf.equals(active.asOf()));
    }

    private void refuseUnlessNewer(Active active, LocalDateTime observed) {
        if (observed.isAfter(active.asOf())) {
            return;
        }
        throw new RegisterRefused(
                file.path().toString(),
                Reason.REGISTER_OLDER,
                "its time is " + shown(observed) + ", the active register's is " + shown(active.asOf())
                        + ". State the time of its content with --as-of, or by a date in the file's name");
    }

    private static String shown(LocalDateTime asOf) {
        return asOf.equals(UNKNOWN) ? "unknown" : asOf.toString();
    }

    private void build(LongConsumer progress) {
        run("register/create_next.sql", Map.of());
        Problems problems = new Problems();
        long citizens = copy(problems, progress);
        if (problems.isEmpty() && citizens == 0) {
            throw new RegisterRefused(file.path().toString(), Reason.FILE_HEADER_ONLY, "the file holds no citizen");
        }
        boolean repeated = !problems.isEmpty();
        if (problems.isEmpty()) {
            try {
                run("register/index_next.sql", Map.of());
            } catch (DuplicateKeyException notUnique) {
                repeated = true;
            }
        }
        if (repeated) {
            addRepeated(problems);
            throw problems.refusing(file.path().toString());
        }
    }

    private long copy(Problems problems, LongConsumer progress) {
        try (Connection first = source.getConnection();
                Connection second = source.getConnection();
                CopyInto citizens = new CopyInto(first, Sql.file("register/copy_citizen.sql"));
                CopyInto cmnds = new CopyInto(second, Sql.file("register/copy_citizen_cmnd.sql"));
                RegisterReader reader = file.open(problems)) {
            CitizenCopy copy = new CitizenCopy(citizens, cmnds, problems);
            long read = 0;
            for (CitizenRow row = reader.next(); row != null; row = reader.next()) {
                copy.add(row);
                if (++read % PROGRESS_CITIZENS == 0) {
                    progress.accept(read);
                }
            }
            progress.accept(read);
            return copy.finish();
        } catch (SQLException e) {
            throw new IllegalStateException("the register could not be copied, SQL state " + e.getSQLState(), e);
        }
    }

    /** Reads the file a second time, for the lines: the key of the table says no more than that there are some. */
    private void addRepeated(Problems problems) {
        Set<String> repeated = new HashSet<>(database.queryForList(
                Sql.file("register/repeated_citizens.sql").text(), Map.of("most", Problems.MOST), String.class));
        if (repeated.isEmpty()) {
            return;
        }
        try (RegisterReader reader = file.open(new Problems())) {
            for (CitizenRow row = reader.next(); row != null; row = reader.next()) {
                String id = row.citizenId();
                if (id != null && repeated.contains(id.strip())) {
                    problems.add(new RegisterProblem(
                            row.line(),
                            Reason.REGISTER_CITIZEN_REPEATED,
                            "SoDinhDanh",
                            "the number stands on several lines"));
                }
            }
        }
    }

    private RegisterChange swap(LocalDateTime asOf, long runNo) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        transaction.executeWithoutResult(status -> {
            List<LocalDate> edition = unitsEdition();
            run("register/citizen_change.sql", Map.of());
            Map<String, Object> change = new HashMap<>(
                    database.queryForMap(Sql.file("register/count_change.sql").text(), Map.of()));
            change.putAll(Map.of("fileName", file.name(), "sha256", file.sha256(), "asOf", asOf, "runNo", runNo));
            run("register/touch_changed_persons.sql", Map.of());
            run("register/swap.sql", Map.of());
            run("register/register_snapshot.sql", change);
            if (isChange(change) || !edition.equals(unitsEdition())) {
                run("register/touch_all_identities.sql", Map.of());
            }
        });
        RegisterChange change = active().orElseThrow().change();
        return new RegisterChange(
                change.snapshotNo(), change.citizens(), change.added(), change.removed(), change.changed(), false);
    }

    /** In which its codes are read: the same code may be another ward in the next register's. */
    private List<LocalDate> unitsEdition() {
        return database.queryForList(Sql.file("register/units_edition.sql").text(), Map.of(), LocalDate.class);
    }

    private static boolean isChange(Map<String, Object> change) {
        return List.of("added", "removed", "changed").stream()
                .anyMatch(name -> ((Number) Objects.requireNonNull(change.get(name))).longValue() > 0);
    }

    private Optional<Active> active() {
        return database
                .query(
                        Sql.file("register/active_snapshot.sql").text(),
                        (row, number) -> new Active(
                                row.getString("sha256"),
                                row.getObject("as_of", LocalDateTime.class),
                                new RegisterChange(
                                        row.getInt("snapshot_no"),
                                        row.getLong("citizens"),
                                        row.getLong("added"),
                                        row.getLong("removed"),
                                        row.getLong("changed"),
                                        true)))
                .stream()
                .findFirst();
    }

    private void run(String sql, Map<String, ?> parameters) {
        Sql.file(sql).update(database, parameters);
        CrashPoint.reached(sql);
    }
}
