package vn.declareonce.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.declareonce.database.Sql;
import vn.declareonce.testing.TestDatabase;
import vn.declareonce.values.Reason;
import vn.declareonce.values.UnitKey;

class UnitsLoadTest {
    private static final String PROVINCES = "code,full_name\n01,Thành phố Hà Nội\n79,Thành phố Hồ Chí Minh\n";
    private static final String DISTRICTS =
            "code,full_name,province_code\n001,Quận Ba Đình,01\n769,Thành phố Thủ Đức,79\n"
                    + "774,Quận 5,79\n770,Quận 3,79\n";
    private static final String WARDS = "code,full_name,district_code\n00001,Phường Phúc Xá,001\n27337,Phường 06,774\n"
            + "27151,Phường 06,770\n26794,Phường Linh Xuân,769\n26857,Phường Long Phước,769\n27091,Phường An Phú,769\n";

    private static final LocalDate OF_2021 = LocalDate.of(2021, 1, 1);

    private static TestDatabase database;

    private JdbcTemplate sql;
    private Path folder;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.sql = new JdbcTemplate(database.dataSource());
        sql.execute("truncate admin_unit, unit_key, address_unit, identity, stage_identity, touched_identity");
        write(PROVINCES, DISTRICTS, WARDS);
    }

    @Test
    void loadsUnitsOnce() {
        UnitsChange first = UnitsLoad.load(database.dataSource(), folder);
        UnitsChange again = UnitsLoad.load(database.dataSource(), folder);

        assertThat(first).isEqualTo(new UnitsChange(OF_2021, 2, 4, 6, 12, 0));
        assertThat(again).isEqualTo(new UnitsChange(OF_2021, 2, 4, 6, 0, 0));
        assertThat(text("select (name, name_key, parent_code, valid_from)::text from admin_unit where code = '27337'"))
                .isEqualTo("(\"Phường 06\",6,774,2021-01-01)");
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/units/addresses.csv", delimiter = '|', numLinesToSkip = 1)
    void resolvesWrittenAddresses(
            @Nullable String province,
            @Nullable String district,
            @Nullable String ward,
            @Nullable String code,
            String why) {
        UnitsLoad.load(database.dataSource(), folder);
        sql.update(
                "insert into stage_identity (delivery_no, identity_id, province, district, ward) values (7, ?, ?, ?, ?)",
                UUID.randomUUID(),
                UnitKey.province(province),
                UnitKey.of(district),
                UnitKey.of(ward));

        AddressUnits.resolve(database.dataSource(), 7);

        assertThat(text("select ward_code from address_unit")).as(why).isEqualTo(code);
    }

    @Test
    void readsKnownAddressesAgainWhenUnitsCome() {
        sql.update("insert into identity (identity_id, province, district, ward)"
                + " values (gen_random_uuid(), 'HO CHI MINH', '5', '6'), (gen_random_uuid(), 'HO CHI MINH', '5', 'X'),"
                + " (gen_random_uuid(), 'HO CHI MINH', null, null), (gen_random_uuid(), null, null, null)");

        UnitsChange change = UnitsLoad.load(database.dataSource(), folder);

        assertThat(change.moved()).isEqualTo(1);
        assertThat(text("select ward_code from identity where ward = '6'")).isEqualTo("27337");
        assertThat(text("select count(*)::text from touched_identity"))
                .as("wards are evidence")
                .isEqualTo("4");
        assertThat(sql.queryForMap(Sql.file("units/unresolved.sql").text()))
                .containsEntry("identities", 4L)
                .containsEntry("resolved", 1L)
                .containsEntry("unresolved", 1L)
                .containsEntry("several", 0L)
                .containsEntry("without_date", 0L)
                .containsEntry("without_ward", 1L)
                .containsEntry("without_address", 1L);
    }

    @Test
    void refusesBrokenFolderWhole() throws IOException {
        write(PROVINCES, DISTRICTS, WARDS + "1234,Phường A,001\n12345,Phường B,999\n00001,Phường C,001\n");

        RegisterRefused refused =
                catchThrowableOfType(RegisterRefused.class, () -> UnitsLoad.load(database.dataSource(), folder));

        assertThat(refused.problems()).extracting(RegisterProblem::line).containsExactly(8L, 9L, 10L);
        assertThat(text("select count(*)::text from admin_unit")).isEqualTo("0");
    }

    @Test
    void refusesMissingColumnOrFile() throws IOException {
        write(PROVINCES, DISTRICTS.replace("province_code", "tinh"), WARDS);
        assertThat(reason()).isEqualTo(Reason.FILE_COLUMN_MISSING);

        Files.delete(folder.resolve("provinces.csv"));
        assertThat(reason()).isEqualTo(Reason.FILE_NOT_READABLE);
    }

    @Test
    void loadsTheUnitsOfTheSampleData() {
        Path units = Path.of("..", "sample-data", "small", "units");

        UnitsChange change = UnitsLoad.load(database.dataSource(), units);

        assertThat(change).isEqualTo(new UnitsChange(OF_2021, 63, 107, 386, 556, 0));
    }

    @Test
    void loadsTheCountryOf2021() {
        String reference = System.getProperty("declareonce.reference", "");
        Path units = Path.of(reference, "admin-units-2021-11");
        Assumptions.assumeTrue(
                !reference.isEmpty() && Files.isDirectory(units),
                "the reference tables are not here; name their folder by -Ddeclareonce.reference");

        UnitsChange change = UnitsLoad.load(database.dataSource(), units);

        assertThat(change).isEqualTo(new UnitsChange(OF_2021, 63, 705, 10_599, 11_367, 0));
        sql.update("insert into stage_identity (delivery_no, identity_id, province, district, ward)"
                + " select 8, gen_random_uuid(), p.name_key, d.name_key, w.name_key from admin_unit w"
                + " join admin_unit d on d.level = 'district' and d.code = w.parent_code"
                + " join admin_unit p on p.level = 'province' and p.code = d.parent_code where w.level = 'ward'");
        AddressUnits.resolve(database.dataSource(), 8);
        assertThat(text("select count(ward_code) || ' of ' || count(*) from address_unit"))
                .isEqualTo("10509 of 10554");
    }

    private Reason reason() {
        return catchThrowableOfType(RegisterRefused.class, () -> UnitsLoad.load(database.dataSource(), folder))
                .problems()
                .get(0)
                .reason();
    }

    private void write(String provinces, String districts, String wards) throws IOException {
        Files.writeString(folder.resolve("provinces.csv"), provinces);
        Files.writeString(folder.resolve("districts.csv"), districts);
        Files.writeString(folder.resolve("wards.csv"), wards);
    }

    private @Nullable String text(String query) {
        return sql.queryForObject(query, String.class);
    }
}
