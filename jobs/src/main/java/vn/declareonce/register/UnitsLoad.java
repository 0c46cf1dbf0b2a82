package vn.declareonce.register;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.CopyInto;
import vn.declareonce.database.CopyRows;
import vn.declareonce.database.Sql;
import vn.declareonce.register.UnitsFolder.Edition;
import vn.declareonce.register.UnitsFolder.Successor;
import vn.declareonce.register.UnitsFolder.Unit;

/**
 * Loads an edition of the administrative units beside those that are there, and reads every known address again. All or nothing; a
 * second load of the same folder changes nothing, and the order in which editions come does not matter.
 */
public final class UnitsLoad {
    private final DataSource source;
    private final NamedParameterJdbcTemplate database;

    private UnitsLoad(DataSource source) {
        this.source = source;
        this.database = new NamedParameterJdbcTemplate(source);
    }

    /** As below, for the day the folder names. */
    public static UnitsChange load(DataSource source, Path folder) {
        return load(new JdbcTransactionManager(source), folder, null);
    }

    /**
     * @param validFrom the edition's first day; null for the one in the folder's name, and without one 1 January 2021
     * @throws RegisterRefused with every problem of the folder; then nothing is loaded
     */
    public static UnitsChange load(
            DataSourceTransactionManager transactions, Path folder, @Nullable LocalDate validFrom) {
        Edition edition = UnitsFolder.read(folder, validFrom);
        UnitsLoad load = new UnitsLoad(Objects.requireNonNull(transactions.getDataSource()));
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> load.change(edition)));
    }

    private UnitsChange change(Edition edition) {
        run("units/create_next.sql");
        send(edition);
        long written = run("units/admin_unit.sql") + successors(edition);
        boolean changed = run("units/valid_to.sql") + written > 0;
        if (changed) {
            run("units/unit_key.sql");
            run("units/same_ward.sql");
        }
        AddressUnits.resolve(database, null);
        long moved = run("units/identity.sql");
        if (changed) {
            // Wards are evidence, and the register's codes may stand in another edition now.
            run("register/touch_all_identities.sql");
        }
        return Objects.requireNonNull(database.queryForObject(
                Sql.file("units/count.sql").text(),
                Map.of("valid_from", edition.validFrom()),
                (row, number) -> new UnitsChange(
                        edition.validFrom(),
                        row.getLong("provinces"),
                        row.getLong("districts"),
                        row.getLong("wards"),
                        written,
                        moved)));
    }

    private long successors(Edition edition) {
        long written = 0;
        Sql one = Sql.file("units/unit_successor.sql");
        for (Successor successor : edition.successors()) {
            written += rows(one.update(
                    database,
                    Map.of(
                            "level", successor.level(),
                            "code", successor.code(),
                            "name_key", successor.key(),
                            "since", edition.validFrom(),
                            "successor_code", successor.successorCode())));
        }
        return written;
    }

    private long run(String file) {
        return rows(Sql.file(file).update(database, Map.of()));
    }

    private static long rows(List<Sql.Count> counts) {
        return counts.stream().mapToLong(Sql.Count::rows).sum();
    }

    private void send(Edition edition) {
        CopyRows rows = new CopyRows();
        for (Unit unit : edition.units()) {
            rows.text(unit.code())
                    .text(unit.level())
                    .text(unit.name())
                    .text(unit.key())
                    .text(unit.parent())
                    .date(edition.validFrom())
                    .endRow();
        }
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            CopyInto.all(connection, Sql.file("units/copy_admin_unit.sql"), rows);
        } catch (SQLException e) {
            throw new IllegalStateException("the units could not be copied, SQL state " + e.getSQLState(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }
}
