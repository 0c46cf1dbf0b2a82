package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.LegalBasisMissing;
import vn.declareonce.mapping.Source;
import vn.declareonce.report.Counts;
import vn.declareonce.report.StatusReport;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.FileRefused;
import vn.declareonce.testing.ResultsWorkbook;

/** What a source gives only with a legal basis, here the contact history of the app. */
class LegalBasisTest {
    private static final Source BLUEZONE = Catalogue.source("bluezone");
    private static final String CONTACTS = "PhoneNumber,BLID,ContactBLID,RSSI,Timestamp\n"
            + "84912345678,0123456789abcdef01234567,fedcba9876543210fedcba98,-71,1628734200000\n";

    @Test
    void refusesContactsAndKeepsNothingOfTheFile(@TempDir Path home) throws Exception {
        Path file = Files.writeString(home.resolve("contacts.csv"), CONTACTS);
        try (SampleStore store = SampleStore.fresh(home)) {
            assertThatThrownBy(() -> store.load("bluezone", file, null, null))
                    .isInstanceOf(LegalBasisMissing.class)
                    .hasMessage("LEGAL_BASIS_MISSING bluezone/contacts");
            assertThat(store.jdbc().queryForObject("select count(*) from delivery", Long.class))
                    .isZero();
        }
        assertThat(home.resolve("archive")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "bluezone, 'PhoneNumber,BLID,ContactBLID,RSSI,Timestamp', LegalBasisMissing",
        "bluezone, 'PhoneNumber,RegisteredAt,ContactBLID,RSSI,Address', LegalBasisMissing",
        "lab-results, 'Họ và tên,Năm sinh,Ngày lấy mẫu,Kết quả,BLID,ContactBLID', LegalBasisMissing",
        "bluezone, 'Số máy,Thiết bị,Thiết bị gặp,Sóng,Lúc', FileRefused",
        "lab-results, 'PhoneNumber,BLID,ContactBLID,RSSI,Timestamp', FileRefused",
        "lab-results, 'Phone,OwnBLID,BLIDContact,Ngày lấy mẫu,Time', LayoutMismatch"
    })
    void countsTheRowsOfContactsItDoesNotKeep(
            String source, String header, String refusal, @TempDir Path home, @TempDir Path sent) throws Exception {
        String rows = CONTACTS.substring(CONTACTS.indexOf('\n'));
        Path file = Files.writeString(sent.resolve("contacts.csv"), header + rows + rows.strip() + "\n");
        try (SampleStore store = SampleStore.fresh(home)) {
            LoadRequest request = new LoadRequest(Catalogue.source(source), file, null, null, null);
            Throwable refused = catchThrowable(() -> store.load(source, file, null, null));
            assertThat(refused.getClass().getSimpleName()).isEqualTo(refusal);
            assertThat(SetAside.concerns(refused)).isTrue();

            SetAside.Kept kept = new SetAside(store.engine()).keep(request, "vì sao / why");

            assertThat(kept.whole()).isFalse();
            assertThat(kept.folder()).isDirectoryContaining("glob:**why.txt");
            assertThat(holders("84912345678", home)).isEmpty();
            assertThat(StatusReport.of(store.engine().jdbc()).sources())
                    .containsExactly(new StatusReport.SourceLine(source, 0, new Counts(2, 0, 0, 0, 2, 0)));
            assertThat(new SetAside(store.engine())
                            .dismiss(String.valueOf(kept.folder().getFileName()), "no basis", "a test"))
                    .isTrue();
            assertThat(StatusReport.of(store.engine().jdbc()).sources()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"true, Kết quả, LegalBasisMissing", "false, Kết quả, LegalBasisMissing", "true, Lạ, LayoutMismatch"})
    void keepsNoWorkbookWithASheetOfContactsNobodyReads(
            boolean hidden, String lastColumn, String refusal, @TempDir Path home, @TempDir Path sent)
            throws Exception {
        Path file = sent.resolve("results.xlsx");
        ResultsWorkbook.write(file, lastColumn, workbook -> {
            Sheet app = workbook.createSheet("App");
            ResultsWorkbook.row(
                    app, 3, CONTACTS.substring(0, CONTACTS.indexOf('\n')).split(","));
            ResultsWorkbook.row(
                    app,
                    4,
                    CONTACTS.strip().substring(CONTACTS.indexOf('\n') + 1).split(","));
            workbook.setSheetHidden(1, hidden);
        });
        try (SampleStore store = SampleStore.fresh(home)) {
            Throwable refused = catchThrowable(() -> store.load("lab-results", file, "01", null));
            assertThat(refused.getClass().getSimpleName()).isEqualTo(refusal);
            assertThat(home.resolve("archive")).doesNotExist();

            LoadRequest request = new LoadRequest(Catalogue.source("lab-results"), file, "01", null, null);
            assertThat(new SetAside(store.engine())
                            .keep(request, "vì sao / why")
                            .whole())
                    .isFalse();
        }
    }

    /** Behind a sheet that cannot be read nobody has looked. */
    @Test
    void keepsNoWorkbookWithABrokenSheetNobodyReads(@TempDir Path home, @TempDir Path sent) throws Exception {
        Path file = sent.resolve("results.xlsx");
        ResultsWorkbook.write(file, "Kết quả", workbook -> {
            ResultsWorkbook.row(workbook.createSheet("Cũ"), 0, "Họ và tên");
            ResultsWorkbook.row(
                    workbook.createSheet("App"),
                    0,
                    CONTACTS.substring(0, CONTACTS.indexOf('\n')).split(","));
            workbook.setSheetHidden(1, true);
            workbook.setSheetHidden(2, true);
        });
        try (FileSystem parts = FileSystems.newFileSystem(file)) {
            Files.writeString(parts.getPath("xl/worksheets/sheet2.xml"), "<worksheet><sheetData><row");
        }
        try (SampleStore store = SampleStore.fresh(home)) {
            assertThatThrownBy(() -> store.load("lab-results", file, "01", null))
                    .isInstanceOf(FileRefused.class)
                    .hasMessageContaining("Cũ");
            assertThat(home.resolve("archive")).doesNotExist();

            LoadRequest request = new LoadRequest(Catalogue.source("lab-results"), file, "01", null, null);
            assertThat(new SetAside(store.engine())
                            .keep(request, "vì sao / why")
                            .whole())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'Họ và tên,Năm sinh,Ngày lấy mẫu,Kết quả,Máy này,Máy kia', LegalBasisMissing",
        "'Tên gì,Máy này,Máy kia', FileRefused"
    })
    void knowsContactsByTheHeadingsOfALayoutOfTheHome(
            String header, String refusal, @TempDir Path home, @TempDir Path sent) throws Exception {
        Files.createDirectory(home.resolve("layouts"));
        Files.writeString(
                home.resolve("layouts").resolve("near.yaml"),
                Files.readString(Path.of("../mappings/src/main/java/vn/declareonce/source/bluezone/contacts.yaml"))
                                .replace("name: contacts", "name: near")
                                .replaceAll("(field: ownId\\s+header: )\\S+", "$1Máy này")
                                .replaceAll("(field: contactId\\s+header: )\\S+", "$1Máy kia")
                                .replaceAll("(?s)examples:.*", "")
                        + "legalBasis: Công văn 1/BYT\n");
        Path file = Files.writeString(
                sent.resolve("results.csv"), header + "\nNguyễn Văn Mẫu,1990,20/08/2021,Âm tính,aa,bb\n");
        try (SampleStore store = SampleStore.fresh(home)) {
            Throwable refused = catchThrowable(() -> store.load("lab-results", file, "01", null));
            assertThat(refused.getClass().getSimpleName()).isEqualTo(refusal);

            LoadRequest request = new LoadRequest(Catalogue.source("lab-results"), file, "01", null, null);
            assertThat(new SetAside(store.engine())
                            .keep(request, "vì sao / why")
                            .whole())
                    .isFalse();
        }
    }

    @Test
    void loadsContactsThroughALayoutThatStatesTheBasis(@TempDir Path home) throws Exception {
        Path file = Files.writeString(home.resolve("contacts.csv"), CONTACTS);
        Layout based = Layout.read(
                (Files.readString(Path.of("../mappings/src/main/java/vn/declareonce/source/bluezone/contacts.yaml"))
                                + "legalBasis: Công văn 1/BYT\n")
                        .getBytes(StandardCharsets.UTF_8));
        try (SampleStore store = SampleStore.fresh(home).withRegister()) {
            new SetAside(store.engine()).keep(new LoadRequest(BLUEZONE, file, null, null, null), "vì sao / why");
            LoadRequest request = new LoadRequest(BLUEZONE, file, null, based, null);
            new Loads(store.engine(), Progress.NONE, new Timings())
                    .load(request, new Runs(store.engine()).start("test", "contacts"));
            assertThat(store.jdbc().queryForObject("select kind || ' ' || reference from fact", String.class))
                    .isEqualTo("app-contact fedcba9876543210fedcba98");
            assertThat(StatusReport.of(store.engine().jdbc()).sources())
                    .as("what was counted aside is the delivery now")
                    .containsExactly(new StatusReport.SourceLine("bluezone", 1, new Counts(1, 0, 0, 0, 1, 0)));
        }
    }

    /** The files below a folder that hold a text. */
    private static List<Path> holders(String text, Path folder) throws IOException {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> holds(file, wanted))
                    .toList();
        }
    }

    private static boolean holds(Path file, byte[] wanted) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(wanted, StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
