package vn.declareonce.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.testing.TestDatabase;
import vn.declareonce.values.Reason;

class RegisterLoadTest {
    private static TestDatabase database;

    private RegisterFixture register;

    @BeforeAll
    static void open() {
        database = TestDatabase.fresh();
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @BeforeEach
    void begin(@TempDir Path folder) {
        register = new RegisterFixture(database.dataSource(), folder);
        register.empty();
    }

    @Test
    void loadsCitizensStandardisedWithTheirOldNumbers() {
        RegisterChange change =
                register.load(register.csv("r.csv", RegisterFixture.HOA, RegisterFixture.LAN, RegisterFixture.BE));

        assertThat(change.citizens()).isEqualTo(3);
        assertThat(change.added()).isEqualTo(3);
        assertThat(change.alreadyLoaded()).isFalse();
        assertThat(register.citizens())
                .containsExactly(
                        "(001185000123,\"Trần Thị Lan\",\"TRAN THI LAN\",\"LAN THI TRAN\",1985-02-28,DAY,FEMALE,00001,"
                                + "\"Số 5, ngõ 2\",26794,\"Tổ 1\")",
                        "(001321000456,\"Lê An\",\"LE AN\",\"AN LE\",2021-01-01,YEAR,MALE,00001,,,)",
                        "(079090012345,\"Nguyễn Văn Hòa\",\"NGUYEN VAN HOA\",\"HOA NGUYEN VAN\",1990-08-15,DAY,MALE,27139,"
                                + "\"12 Đường 3\",,)");
        assertThat(register.cmnds()).containsExactly("021234567 079090012345", "025000111 079090012345");
    }

    @Test
    void keepsTheFirstAndTheLastDayOfAYearAsDays() {
        register.load(register.csv(
                "r.csv",
                "001190000001,,Trần Văn Đầu,1,1990-01-01,01,,,,,,,",
                "001190000002,,Trần Văn Cuối,1,1990-12-31,01,,,,,,,",
                "001190000003,,Trần Văn Năm,1,1990,01,,,,,,,",
                "001190000004,,Trần Văn Tháng,1,1990-01,01,,,,,,,"));

        assertThat(register.texts(
                        "select birth_date || ' ' || birth_precision from citizen order by citizen_id collate \"C\""))
                .containsExactly("1990-01-01 DAY", "1990-12-31 DAY", "1990-01-01 YEAR", "1990-01-01 MONTH");
    }

    @Test
    void readsByteOrderMarkOtherHeadingsOtherDelimiterAndLostZeros() {
        Path file = register.write(
                "r.csv",
                "\uFEFFHọ và tên;Số CCCD;Ngày sinh;Giới tính;Mã xã thường trú;Dân tộc\r\n"
                        + "TRAN THI LAN;001185000123;1985-02-28;Nữ;1;Kinh\r\n");

        register.load(file);

        assertThat(register.citizens())
                .containsExactly(
                        "(001185000123,\"Tran Thi Lan\",\"TRAN THI LAN\",\"LAN THI TRAN\",1985-02-28,DAY,FEMALE,"
                                + "00001,,,)");
    }

    @Test
    void countsWhatChangedAndTouchesWhoIsConcerned() {
        register.load(register.csv("r-20210901.csv", RegisterFixture.HOA, RegisterFixture.LAN, RegisterFixture.BE));
        register.emptyTouched();
        register.sql().update("insert into identity (identity_id) values (gen_random_uuid()), (gen_random_uuid())");
        for (String person : List.of("079090012345", "001185000123", "001321000456", "passport:C1234567")) {
            register.sql()
                    .update("insert into profile (person_key, missing, conflicts) values (?, '{}', '{}')", person);
        }

        RegisterChange change = register.load(register.csv(
                "r-20210915.csv",
                RegisterFixture.HOA.replace("025000111", "025000112"),
                RegisterFixture.BE,
                "079199000001,,Phạm Mới,2,1999-12-12,79,,,,,,,"));

        assertThat(change).isEqualTo(new RegisterChange(change.snapshotNo(), 3, 1, 1, 1, false));
        assertThat(register.texts("select person_key from touched_person order by 1"))
                .containsExactly("001185000123", "079090012345");
        assertThat(register.texts("select count(*)::text from touched_identity"))
                .containsExactly("2");
        assertThat(register.texts(
                        "select file_name || ' ' || as_of || ' ' || active from register_snapshot order by 1"))
                .containsExactly("r-20210901.csv 2021-09-01 00:00:00 false", "r-20210915.csv 2021-09-15 00:00:00 true");
    }

    @Test
    void keepsIndexesAndCommentsOfTheTables() {
        List<String> before = register.shape();

        register.load(register.csv("r.csv", RegisterFixture.HOA));

        assertThat(register.shape()).hasSize(6).isEqualTo(before);
    }

    @Test
    void answersSameBytesAsAlreadyLoaded() {
        RegisterChange first = register.load(register.csv("r.csv", RegisterFixture.HOA));

        RegisterChange again = register.load(register.csv("renamed.csv", RegisterFixture.HOA));

        assertThat(again).isEqualTo(new RegisterChange(first.snapshotNo(), 1, 1, 0, 0, true));
        assertThat(register.texts("select count(*)::text from register_snapshot"))
                .containsExactly("1");
    }

    @Test
    void touchesEverybodyWhenItsUnitsAreOfAnotherEdition() {
        register.load(register.csv("r-2025-06-01.csv", RegisterFixture.HOA));
        register.emptyTouched();
        register.sql().update("insert into identity (identity_id) values (gen_random_uuid())");
        register.sql()
                .update(
                        "insert into admin_unit (code, level, name, name_key, valid_from)"
                                + " values ('79', 'province', 'x', 'X', '2021-01-01'), ('79', 'province', 'x', 'X', '2025-07-01')");

        register.load(register.csv("r-2025-07-02.csv", RegisterFixture.HOA));

        assertThat(register.texts("select count(*)::text from touched_identity"))
                .containsExactly("1");
        register.sql().update("delete from admin_unit");
    }

    @Test
    void touchesNobodyWhenLaterSnapshotIsEqual() {
        register.load(register.csv("r-2021-09-01.csv", RegisterFixture.HOA));
        register.emptyTouched();
        register.sql().update("insert into identity (identity_id) values (gen_random_uuid())");

        RegisterChange change = register.load(register.csv("r-2021-09-02.csv", RegisterFixture.HOA));

        assertThat(change).isEqualTo(new RegisterChange(change.snapshotNo(), 1, 0, 0, 0, false));
        assertThat(register.texts("select count(*)::text from touched_identity"))
                .containsExactly("0");
    }

    @Test
    void refusesOlderSnapshotAndOneOfUnknownTime() {
        register.load(register.csv("r-20210915.csv", RegisterFixture.HOA));

        RegisterRefused older = refused(register.csv("r-20210914.csv", RegisterFixture.LAN));
        RegisterRefused unknown = refused(register.csv("r.csv", RegisterFixture.LAN));

        assertThat(older.problems())
                .containsExactly(new RegisterProblem(
                        0,
                        Reason.REGISTER_OLDER,
                        null,
                        "its time is 2021-09-14T00:00, the active register's is 2021-09-15T00:00. State the time of its"
                                + " content with --as-of, or by a date in the file's name"));
        assertThat(unknown.problems().get(0).found()).startsWith("its time is unknown, ");
        assertThat(register.texts("select citizen_id from citizen")).containsExactly("079090012345");
    }

    @Test
    void takesStatedTimeBeforeNameOfFile() {
        register.load(register.csv("r-20210915.csv", RegisterFixture.HOA));

        RegisterLoad.load(
                database.dataSource(),
                register.csv("r-20210914.csv", RegisterFixture.LAN),
                LocalDateTime.of(2021, 9, 16, 8, 30),
                register.run());

        assertThat(register.texts("select citizen_id from citizen")).containsExactly("001185000123");
        assertThat(register.texts("select as_of::text from register_snapshot where active"))
                .containsExactly("2021-09-16 08:30:00");
    }

    @Test
    void refusesWholeSnapshotWithEveryProblemAndLeavesTheOld() {
        register.load(register.csv("r-20210901.csv", RegisterFixture.HOA));

        RegisterRefused refused = refused(register.csv(
                "r-20210902.csv",
                "07909001234,,Nguyễn Văn Hòa,1,1990-08-15,,,,,,,,",
                RegisterFixture.LAN,
                "001185000124,12345,,9,1985-02-31,7x,,,,,,,",
                "001185000125,,Lê Bình",
                RegisterFixture.LAN));

        assertThat(refused.problems())
                .extracting(RegisterProblem::line, RegisterProblem::reason, RegisterProblem::column)
                .containsExactly(
                        tuple(2L, Reason.REGISTER_CITIZEN_INVALID, "SoDinhDanh"),
                        tuple(3L, Reason.REGISTER_CITIZEN_REPEATED, "SoDinhDanh"),
                        tuple(4L, Reason.REGISTER_CITIZEN_INVALID, "HoVaTen"),
                        tuple(4L, Reason.REGISTER_CITIZEN_INVALID, "NgayThangNamSinh"),
                        tuple(4L, Reason.REGISTER_CITIZEN_INVALID, "GioiTinh"),
                        tuple(4L, Reason.REGISTER_CITIZEN_INVALID, "SoCMND"),
                        tuple(4L, Reason.REGISTER_CITIZEN_INVALID, "ThuongTru"),
                        tuple(5L, Reason.ROW_RAGGED, null),
                        tuple(6L, Reason.REGISTER_CITIZEN_REPEATED, "SoDinhDanh"));
        assertThat(refused.getMessage()).doesNotContain("Hòa", "07909001234", "1985");
        assertThat(register.texts("select citizen_id from citizen")).containsExactly("079090012345");
        assertThat(register.cmnds()).hasSize(2);
        assertThat(register.texts("select to_regclass('citizen_next')::text")).containsExactly((String) null);
    }

    @Test
    void findsRepeatedCitizensWhenNothingElseIsWrong() {
        RegisterRefused refused =
                refused(register.csv("r.csv", RegisterFixture.LAN, RegisterFixture.HOA, RegisterFixture.LAN));

        assertThat(refused.problems()).extracting(RegisterProblem::line).containsExactly(2L, 4L);
    }

    @Test
    void listsTheFirstHundredOfMoreProblems() {
        RegisterRefused refused = refused(
                register.csv("r.csv", ("x,,Lê An,1,2021,,,,,,,,\n").repeat(250).strip()));

        assertThat(refused.problems()).hasSize(100);
        assertThat(refused.problems().get(99).line()).isEqualTo(101);
        assertThat(refused.getMessage()).contains("250 problems").contains("and 150 more");
    }

    @Test
    void refusesFilesThatAreNoRegister() {
        assertThat(reason(register.write("a", ""))).isEqualTo(Reason.FILE_EMPTY);
        assertThat(reason(register.csv("b"))).isEqualTo(Reason.FILE_HEADER_ONLY);
        assertThat(reason(register.write("c", "a\0b,c"))).isEqualTo(Reason.FILE_BINARY);
        assertThat(reason(register.write("d", "SoDinhDanh,HoVaTen,GioiTinh\n"))).isEqualTo(Reason.FILE_COLUMN_MISSING);
        assertThat(reason(register.write("e", RegisterFixture.HEADER + ",Ho ten\n")))
                .isEqualTo(Reason.FILE_COLUMN_REPEATED);
        assertThat(reason(register.csv("f", "\"001185000123,,Trần" + "x".repeat(2_000_000))))
                .isEqualTo(Reason.FILE_LINE_TOO_LONG);
        assertThat(reason(register.folder().resolve("absent.csv"))).isEqualTo(Reason.FILE_NOT_READABLE);
    }

    @Test
    void refusesBytesThatAreNotUtf8() throws IOException {
        Path file = register.csv("r.csv", RegisterFixture.HOA);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 30] = (byte) 0xFF;
        Files.write(file, bytes);

        assertThat(reason(file)).isEqualTo(Reason.FILE_CHARSET_UNKNOWN);
    }

    @Test
    void streamsHundredThousandCitizens() throws IOException {
        Path file = register.folder().resolve("r.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(RegisterFixture.HEADER + "\n");
            for (int i = 0; i < 100_000; i++) {
                out.write("0790900%05d,%09d,Nguyễn Văn %c,1,1990-08-15,79,770,27139,Số %d,,,,\n"
                        .formatted(i, i, 'A' + i % 26, i));
            }
        }
        long begin = System.nanoTime();

        RegisterChange change = register.load(file);

        System.out.printf("100,000 citizens in %d ms%n", (System.nanoTime() - begin) / 1_000_000);
        assertThat(change.added()).isEqualTo(100_000);
        assertThat(register.texts("select count(*)::text from citizen_cmnd")).containsExactly("100000");
    }

    private Reason reason(Path file) {
        return refused(file).problems().get(0).reason();
    }

    private RegisterRefused refused(Path file) {
        return catchThrowableOfType(RegisterRefused.class, () -> register.load(file));
    }
}
