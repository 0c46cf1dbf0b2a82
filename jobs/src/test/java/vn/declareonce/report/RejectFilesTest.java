package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RejectFilesTest {
    private static final List<String> HEADER = List.of("STT", "Họ và tên", "CMND/CCCD", "Ngày lấy mẫu", "Kết quả");
    private static World world;

    private final Path folder;

    RejectFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void returnsTheSendersOwnRowsWithRemarksBehindThem() throws IOException {
        RejectFiles.Written written = writeLab();
        assertThat(written.rows()).isEqualTo(3);
        assertThat(written.files())
                .containsExactly(folder.resolve("can-sua-d-lab.xlsx"), folder.resolve("can-sua-d-lab.csv"));
        try (XSSFWorkbook workbook = open(written.files().get(0))) {
            assertThat(workbook.getNumberOfSheets()).isEqualTo(1);
            Sheet sheet = workbook.getSheet("KQXN");
            assertThat(sheet.getPhysicalNumberOfRows()).isEqualTo(4);
            assertThat(texts(sheet.getRow(0)))
                    .containsExactly(
                            "STT",
                            "Họ và tên",
                            "CMND/CCCD",
                            "Ngày lấy mẫu",
                            "Kết quả",
                            "» Dòng / Row",
                            "» Kết quả / Outcome",
                            "» Cột / Column",
                            "» Vấn đề / Problem",
                            "» Cần làm / What to do");
            assertThat(texts(sheet.getRow(2)))
                    .containsExactly(
                            "3",
                            "=HYPERLINK(\"x\")",
                            "",
                            "hôm qua",
                            "chưa rõ",
                            "6",
                            "bị từ chối / rejected",
                            "1. Kết quả\n2. Ngày lấy mẫu",
                            "1. " + message("OUTCOME_UNKNOWN") + "\n2. " + message("DATE_UNREADABLE"),
                            "1. " + remedy("OUTCOME_UNKNOWN") + "\n2. " + remedy("DATE_UNREADABLE"));
        }
    }

    @Test
    void marksOffendingCellsAndKeepsEveryCellText() throws IOException {
        try (XSSFWorkbook workbook = open(writeLab().files().get(0))) {
            Sheet sheet = workbook.getSheet("KQXN");
            Cell identifier = sheet.getRow(1).getCell(2);
            assertThat(identifier.getStringCellValue()).isEqualTo("79090012345");
            assertThat(identifier.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(identifier.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(identifier.getCellComment().getString().getString())
                    .isEqualTo(message("ID_LOST_ZEROS") + "\n→ " + remedy("ID_LOST_ZEROS"));
            Cell formula = sheet.getRow(2).getCell(1);
            assertThat(formula.getCellType()).isEqualTo(CellType.STRING);
            assertThat(formula.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(formula.getCellStyle().getFillPattern()).isEqualTo(FillPatternType.NO_FILL);
            assertThat(sheet.getRow(2).getCell(4).getCellStyle().getFillPattern())
                    .isEqualTo(FillPatternType.SOLID_FOREGROUND);
        }
    }

    @Test
    void putsCellsBeyondTheHeaderBehindTheRemarks() throws IOException {
        try (XSSFWorkbook workbook = open(writeLab().files().get(0))) {
            Row ragged = workbook.getSheet("KQXN").getRow(3);
            assertThat(texts(ragged).subList(5, 11))
                    .containsExactly(
                            "10",
                            "bị từ chối / rejected",
                            "cả dòng / whole row",
                            message("ROW_RAGGED"),
                            remedy("ROW_RAGGED"),
                            "thừa");
        }
    }

    @Test
    void writesCsvThatExcelReadsAndNeverCalculates() throws IOException {
        Path csv = writeLab().files().get(1);
        String text = Files.readString(csv, StandardCharsets.UTF_8);
        assertThat(text).startsWith("\uFEFFSTT,Họ và tên,CMND/CCCD,Ngày lấy mẫu,Kết quả,» Dòng / Row,");
        try (CSVParser parser = CSVParser.parse(text.substring(1), CSVFormat.RFC4180)) {
            List<List<String>> rows =
                    parser.stream().map(record -> record.toList()).toList();
            assertThat(rows).hasSize(4);
            assertThat(rows.get(1).subList(0, 6))
                    .containsExactly("2", "Lê Văn Chờ", "79090012345", "09/09/2021", "Âm tính", "5");
            assertThat(rows.get(2).get(1)).isEqualTo("'=HYPERLINK(\"x\")");
            assertThat(rows.get(3).get(0)).isEqualTo("␀4");
            assertThat(rows.get(3).get(7)).isEqualTo("cả dòng / whole row");
        }
    }

    @Test
    void leavesFilesOnlyTheirOwnerReadsAndNothingElse() throws IOException {
        RejectFiles.Written first = writeLab();
        RejectFiles.Written second = writeLab();
        assertThat(second).isEqualTo(first);
        try (Stream<Path> found = Files.list(folder)) {
            assertThat(found.toList()).containsExactlyInAnyOrderElementsOf(first.files());
        }
        for (Path file : first.files()) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void leavesOutHeldRowsThatStandOnAPersonByNow() {
        Receipt receipt = world.receipt("d-blue");
        SenderRows.Sheet sheet = new SenderRows.Sheet(0, "bluezone-01.csv", List.of("PhoneNumber"));
        SenderRows sender = rows(sheet, row(2, "0901"), row(3, "0902"));
        RejectFiles.Written written =
                RejectFiles.write(receipt, DeliveryRows.correctable(world.jdbc(), receipt), sender, folder);
        assertThat(written.rows()).isEqualTo(1);
    }

    @Test
    void continuesOnAnotherSheetWhenOneIsFull() throws IOException {
        Path file = folder.resolve("full.xlsx");
        SenderRows.Sheet sheet = new SenderRows.Sheet(0, "KQXN", List.of("STT"));
        try (RejectWorkbook workbook = new RejectWorkbook(file, 3)) {
            workbook.startSheet(sheet);
            for (int i = 1; i <= 5; i++) {
                LedgerRow row = new LedgerRow(0, "KQXN", i, Outcome.REJECTED, List.of(), null, null);
                workbook.write(RejectRow.of(sheet, row, List.of(Integer.toString(i))));
            }
            workbook.finish();
        }
        try (XSSFWorkbook workbook = open(file)) {
            assertThat(IntStream.range(0, workbook.getNumberOfSheets()).mapToObj(workbook::getSheetName))
                    .containsExactly("KQXN", "KQXN (2)", "KQXN (3)");
            assertThat(texts(workbook.getSheetAt(2).getRow(1)).get(0)).isEqualTo("5");
        }
    }

    private RejectFiles.Written writeLab() {
        Receipt receipt = world.receipt("d-lab");
        SenderRows sender = rows(
                new SenderRows.Sheet(0, "KQXN", HEADER),
                row(4, "1", "Nguyễn Văn Hòa", "079090012345", "09/09/2021", "Âm tính"),
                row(5, "2", "Lê Văn Chờ", "79090012345", "09/09/2021", "Âm tính"),
                row(6, "3", "=HYPERLINK(\"x\")", null, "hôm qua", "chưa rõ"),
                row(10, "\u00004", "A", "", "09/09/2021", "Âm tính", "thừa"));
        return RejectFiles.write(receipt, DeliveryRows.correctable(world.jdbc(), receipt), sender, folder);
    }

    private static SenderRows.Row row(int number, @Nullable String... cells) {
        return new SenderRows.Row(0, number, Arrays.asList(cells));
    }

    private static SenderRows rows(SenderRows.Sheet sheet, SenderRows.Row... rows) {
        Iterator<SenderRows.Row> left = List.of(rows).iterator();
        return new SenderRows() {
            @Override
            public List<Sheet> sheets() {
                return List.of(sheet);
            }

            @Override
            public @Nullable Row next() {
                return left.hasNext() ? left.next() : null;
            }

            @Override
            public void close() {}
        };
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(i -> row.getCell(i).getStringCellValue())
                .toList();
    }

    private static String message(String code) {
        return new RowReason(code, null).message();
    }

    private static String remedy(String code) {
        return new RowReason(code, null).remedy();
    }
}
