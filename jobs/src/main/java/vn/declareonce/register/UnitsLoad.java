package vn.declareonce.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.CopyInto;
import vn.declareonce.database.CopyRows;
import vn.declareonce.database.Sql;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;
import vn.declareonce.values.UnitKey;

/**
 * Loads administrative units as of 2021 from {@code provinces.csv}, {@code districts.csv} and {@code wards.csv} (columns
 * {@code code, full_name} and {@code province_code} or {@code district_code}), and reads every known address again. All or nothing;
 * a second load of the same folder changes nothing.
 */
public final class UnitsLoad {
    private static final LocalDate VALID_FROM = LocalDate.of(2021, 1, 1);
    private static final List<Level> LEVELS = List.of(
            new Level("province", "provinces.csv", 2, null),
            new Level("district", "districts.csv", 3, "province_code"),
            new Level("ward", "wards.csv", 5, "district_code"));

    private UnitsLoad() {}

    private record Level(
            String name, String file, int digits, @Nullable String parentColumn) {
        List<String> columns() {
            return parentColumn == null ? List.of("code", "full_name") : List.of("code", "full_name", parentColumn);
        }
    }

    private record Unit(
            String code,
            String level,
            String name,
            String key,
            @Nullable String parent) {}

    /** Throws {@link RegisterRefused} with every problem of the folder; then nothing is loaded. */
    public static UnitsChange load(DataSource source, Path folder) {
        List<Unit> units = read(folder);
        NamedParameterJdbcTemplate database = new NamedParameterJdbcTemplate(source);
        UnitsChange change = new TransactionTemplate(new JdbcTransactionManager(source)).execute(status -> {
            Sql.file("units/create_next.sql").update(database, Map.of());
            send(source, units);
            long written = rows(Sql.file("units/admin_unit.sql").update(database, Map.of()));
            AddressUnits.resolve(database, null);
            long moved = rows(Sql.file("units/identity.sql").update(database, Map.of()));
            return database.queryForObject(
                    Sql.file("units/count.sql").text(),
                    Map.of(),
                    (row, number) -> new UnitsChange(
                            row.getLong("provinces"), row.getLong("districts"), row.getLong("wards"), written, moved));
        });
        if (change == null) {
            throw new IllegalStateException("counting the units gave no row");
        }
        return change;
    }

    private static long rows(List<Sql.Count> counts) {
        return counts.stream().mapToLong(Sql.Count::rows).sum();
    }

    private static void send(DataSource source, List<Unit> units) {
        CopyRows rows = new CopyRows();
        for (Unit unit : units) {
            rows.text(unit.code())
                    .text(unit.level())
                    .text(unit.name())
                    .text(unit.key())
                    .text(unit.parent())
                    .date(VALID_FROM)
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

    private static List<Unit> read(Path folder) {
        List<Unit> units = new ArrayList<>();
        List<RegisterProblem> problems = new ArrayList<>();
        Set<String> parents = Set.of();
        for (Level level : LEVELS) {
            Set<String> codes = new HashSet<>();
            for (CSVRecord row : rows(folder.resolve(level.file()), level.columns())) {
                Unit unit = unit(level, row);
                if (!isWhole(unit, level, parents) || !codes.add(unit.code())) {
                    problems.add(new RegisterProblem(
                            row.getRecordNumber() + 1,
                            Reason.FILE_MALFORMED,
                            level.file(),
                            "a unit without a code of its own, a name or a known parent"));
                }
                units.add(unit);
            }
            parents = codes;
        }
        if (!problems.isEmpty()) {
            throw new RegisterRefused(folder.toString(), problems, problems.size());
        }
        return units;
    }

    private static boolean isWhole(Unit unit, Level level, Set<String> parents) {
        boolean hasParent = level.parentColumn() == null || unit.parent() != null && parents.contains(unit.parent());
        return unit.code().matches("\\d{" + level.digits() + "}") && !unit.key().isEmpty() && hasParent;
    }

    private static Unit unit(Level level, CSVRecord row) {
        String name = Text.clean(row.get("full_name"));
        String key = level.parentColumn() == null ? UnitKey.province(name) : UnitKey.of(name);
        String parent = level.parentColumn() == null ? null : row.get(level.parentColumn());
        return new Unit(row.get("code"), level.name(), name, key == null ? "" : key, parent);
    }

    private static List<CSVRecord> rows(Path file, List<String> columns) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (String column : columns) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new RegisterRefused(
                            file.toString(), Reason.FILE_COLUMN_MISSING, "no column with the heading " + column);
                }
            }
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new RegisterRefused(
                    file.toString(), Reason.FILE_NOT_READABLE, "the file cannot be read: " + unreadable);
        }
    }
}
