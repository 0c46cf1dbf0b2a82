package vn.declareonce.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.marking.CellEdit.Colour;

/** The sender's workbook and the marked copy, both opened by LibreOffice, which then says all it understood of them. */
class LibreOfficeTest {
    private static final Path OFFICE = Path.of("/usr/bin/soffice");
    private static final int SECONDS_MOST = 120;

    private static final List<String> MARKED = List.of("Kết quả A3", "Kết quả C5", "Kết quả B6");

    @Test
    void opensTheMarkedWorkbookWithEverythingElseAsItWas(@TempDir Path folder) throws Exception {
        assumeTrue(
                Files.isExecutable(OFFICE),
                "No LibreOffice at " + OFFICE + ": install Debian's libreoffice-calc-nogui");
        Path original = folder.resolve("original.xlsx");
        Path marked = folder.resolve("marked.xlsx");
        SendersWorkbook.write(original);
        EditedWorkbook.write(
                original,
                marked,
                List.of(
                        CellEdit.mark(0, 3, 0, Colour.DOUBTED, "Của ai? / Whose?"),
                        CellEdit.mark(0, 5, 2, Colour.BAD, "Thiếu / Missing"),
                        CellEdit.mark(0, 6, 1, Colour.BAD, "Ngày không có thật / No such date")));
        open(folder, original, marked);
        Map<String, String> was = OpenedWorkbook.read(folder.resolve("original.fods"));
        Map<String, String> is = OpenedWorkbook.read(folder.resolve("marked.fods"));

        assertThat(without(is, MARKED)).isEqualTo(without(was, MARKED));
        assertThat(was.get("Thống kê C3")).contains(">Theo ngày<", "<series ");
        assertThat(was.get("Thống kê J3")).contains("<image ", "<binary-data ");
        for (String cell : MARKED) {
            assertThat(unmarked(is.get(cell))).isEqualTo(unmarked(was.get(cell)));
        }
        assertThat(is.get("Kết quả A3"))
                .contains("#ffeb9c", ">của người gửi<", ">Khai một lần: Của ai? / Whose?<", ">Người Mẫu 2<");
        assertThat(is.get("Kết quả C5")).contains("#ffc7ce", ">Thiếu / Missing<", "<text-content");
        assertThat(is.get("Kết quả B6")).contains("#ffc7ce", ">Ngày không có thật / No such date<", "2021-08-10");
        assertThat(was.keySet())
                .hasSize(703)
                .contains("Kết quả", "Thống kê", "Danh mục", "content-validations 1", "named-expressions 1")
                .contains("Kết quả conditional-formats", "Kết quả column A");
    }

    private static Map<String, String> without(Map<String, String> parts, List<String> some) {
        Map<String, String> rest = new TreeMap<>(parts);
        rest.keySet().removeAll(some);
        return rest;
    }

    /** What a cell says but for its comment and its fill. */
    private static String unmarked(@Nullable String cell) {
        return String.valueOf(cell)
                .replaceAll("(?s)\n<annotation .*</annotation>", "")
                .replaceAll("fo:background-color=#[0-9a-f]{6}, ", "");
    }

    private static void open(Path folder, Path... files) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                OFFICE.toString(),
                "-env:UserInstallation=" + folder.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "fods",
                "--outdir",
                folder.toString());
        for (Path file : files) {
            command.command().add(file.toString());
        }
        Process office = command.redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(office.waitFor(SECONDS_MOST, TimeUnit.SECONDS)).isTrue();
    }
}
