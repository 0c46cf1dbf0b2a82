package vn.declareonce.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.testing.TestDatabase;
import vn.declareonce.values.UnitKey;
import vn.declareonce.values.UnitPeriod;

/** The editions of the sample data: a part of the country as it stood in 2021, from March 2025 and from July 2025. */
class UnitsByDateTest {
    private static final Path SAMPLES = Path.of("..", "sample-data", "small");
    private static final String ALL = "select string_agg(u::text, ',' order by u::text) from ";

    private static TestDatabase database;
    private static JdbcTemplate sql;

    @BeforeAll
    static void loadEditions() {
        database = TestDatabase.fresh();
        sql = new JdbcTemplate(database.dataSource());
        SampleSet.editions().forEach(edition -> UnitsLoad.load(database.dataSource(), edition));
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin() {
        sql.execute("truncate address_unit, identity, stage_identity, touched_identity, register_snapshot");
    }

    private static UnitsChange load(String edition) {
        return UnitsLoad.load(database.dataSource(), SAMPLES.resolve(edition));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/units/addresses-by-date.csv", delimiter = '|', numLinesToSkip = 1)
    void readsAddressInTheEditionOfItsTime(
            @Nullable String province,
            @Nullable String district,
            String ward,
            @Nullable LocalDate written,
            @Nullable String code,
            @Nullable String from,
            @Nullable String problem,
            String why) {
        UnitPeriod period = UnitPeriod.at(written == null ? null : written.atStartOfDay());
        sql.update(
                "insert into stage_identity (delivery_no, identity_id, province, district, ward, units_at)"
                        + " values (7, ?, ?, ?, ?, ?)",
                UUID.randomUUID(),
                UnitKey.province(province, period),
                UnitKey.of(district),
                UnitKey.of(ward),
                period.begins());

        AddressUnits.resolve(database.dataSource(), 7);

        assertThat(sql.queryForMap("select ward_code, cast(ward_from as text) as ward_from, problem from address_unit"))
                .as(why)
                .containsEntry("ward_code", code)
                .containsEntry("ward_from", from)
                .containsEntry("problem", problem);
    }

    @Test
    void keepsEditionsSideBySide() {
        assertThat(UnitsState.of(new NamedParameterJdbcTemplate(database.dataSource()))
                        .editions())
                .containsExactly(
                        new UnitsState.Edition(day("2021-01-01"), day("2025-03-01"), 63, 107, 386, 0),
                        new UnitsState.Edition(day("2025-03-01"), day("2025-07-01"), 63, 107, 379, 46),
                        new UnitsState.Edition(day("2025-07-01"), null, 34, 0, 309, 521));
        assertThat(load("units-2025-07-01")).isEqualTo(new UnitsChange(day("2025-07-01"), 34, 0, 309, 0, 0));
    }

    @Test
    void isTheSameInWhateverOrderEditionsCome() {
        List<String> tables = List.of("admin_unit u", "unit_successor u", "unit_key u", "same_ward u");
        List<String> before = tables.stream().map(this::all).toList();

        try (TestDatabase other = TestDatabase.fresh()) {
            for (String edition : List.of("units-2025-07-01", "units", "units-2025-03-01")) {
                UnitsLoad.load(other.dataSource(), SAMPLES.resolve(edition));
            }
            JdbcTemplate there = new JdbcTemplate(other.dataSource());
            assertThat(tables.stream()
                            .map(table -> there.queryForObject(ALL + table, String.class))
                            .toList())
                    .isEqualTo(before);
        }
    }

    @Test
    void takesWardForTheRegistersOnlyInTheRegistersEdition() {
        register("2021-09-30");
        assertThat(isRegisterWard("27019", "2021-01-01", "27019")).isTrue();
        assertThat(isRegisterWard("27019", "2025-07-01", "27019"))
                .as("another place under the same code")
                .isFalse();
        assertThat(isRegisterWard("27019", "2025-07-01", "27010"))
                .as("the commune the register's ward went on in")
                .isTrue();

        register("2025-08-01");
        assertThat(isRegisterWard("27019", "2021-01-01", "27019")).isFalse();
        assertThat(isRegisterWard("27010", "2021-01-01", "27019")).isTrue();

        register("-infinity");
        assertThat(isRegisterWard("27019", "2021-01-01", "27019"))
                .as("a register without a time: its code is ambiguous")
                .isFalse();
        assertThat(isRegisterWard("27010", "2021-01-01", "27010"))
                .as("a code of one place")
                .isTrue();
    }

    @Test
    void findsTheWardAMergedOneWentOnIn() {
        register("2025-04-01");
        assertThat(isRegisterWard("27391", "2021-01-01", "27397"))
                .as("Phường 2 of Quận 8 went on in Rạch Ông (resolution 1278/NQ-UBTVQH15)")
                .isTrue();
        assertThat(isRegisterWard("27067", "2021-01-01", "27076"))
                .as("Phường 15 of Phú Nhuận, whose code went with Phường 17's to the new Phường 15")
                .isTrue();
        assertThat(isRegisterWard("07747", "2021-01-01", "07747"))
                .as("Đồng Việt, whose district Yên Dũng was joined to Bắc Giang (1191/NQ-UBTVQH15)")
                .isTrue();
        assertThat(isRegisterWard("27391", "2021-01-01", "27403"))
                .as("Hưng Phú is another ward")
                .isFalse();
        assertThat(sql.queryForObject(
                        "select count(*) from same_ward where valid_from = '2021-01-01' and other_from = '2025-03-01'",
                        Long.class))
                .isEqualTo(386);
        assertThat(sql.queryForObject(
                        "select count(*) from same_ward where valid_from = '2021-01-01' and other_from = '2025-07-01'",
                        Long.class))
                .isEqualTo(319);
    }

    @Test
    void touchesEveryIdentityWhenAnEditionChanges(@TempDir Path folder) throws IOException {
        sql.update("insert into identity (identity_id, name) values (gen_random_uuid(), 'An')");
        for (String file : List.of("provinces.csv", "wards.csv", "successors.csv")) {
            Files.copy(SAMPLES.resolve("units-2025-07-01").resolve(file), folder.resolve(file));
        }

        UnitsChange again = loadOfJuly(folder);
        assertThat(again.written()).isZero();
        assertThat(sql.queryForObject("select count(*) from touched_identity", Long.class))
                .isZero();

        String wards = Files.readString(folder.resolve("wards.csv"));
        Files.writeString(folder.resolve("wards.csv"), wards.replace("Phường Tân Sơn Nhì", "Phường Tân Sơn Nhì Mới"));
        assertThat(loadOfJuly(folder).written()).isEqualTo(1);
        assertThat(sql.queryForObject("select count(*) from touched_identity", Long.class))
                .isEqualTo(1);
        load("units-2025-07-01");
    }

    @Test
    void refusesSuccessorsThatAreNotInTheFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("provinces.csv"), "code,full_name\n79,Thành phố Hồ Chí Minh\n");
        Files.writeString(folder.resolve("wards.csv"), "code,full_name,province_code\n27019,Phường Tân Sơn Nhì,79\n");
        Files.writeString(
                folder.resolve("successors.csv"),
                "level,code,full_name,successor_code\nward,27010,Phường Tân Sơn Nhì,27019\n"
                        + "ward,27025,Phường Phú Thọ Hòa,27022\nhamlet,1,Ấp 1,27019\n");

        RegisterRefused refused = catchThrowableOfType(RegisterRefused.class, () -> loadOfJuly(folder));

        assertThat(refused.problems()).extracting(RegisterProblem::line).containsExactly(3L, 4L);
    }

    private static UnitsChange loadOfJuly(Path folder) {
        return UnitsLoad.load(new JdbcTransactionManager(database.dataSource()), folder, day("2025-07-01"));
    }

    private @Nullable String all(String table) {
        return sql.queryForObject(ALL + table, String.class);
    }

    private static void register(String asOf) {
        sql.update("delete from register_snapshot");
        sql.update(
                "insert into register_snapshot (file_name, sha256, as_of, citizens, added, removed, changed, active)"
                        + " values ('register.csv', '0', cast(? as timestamp), 0, 0, 0, 0, true)",
                asOf);
    }

    private static @Nullable Boolean isRegisterWard(String code, String from, String registerCode) {
        return sql.queryForObject(
                "select is_register_ward(?, cast(? as date), ?)", Boolean.class, code, from, registerCode);
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
