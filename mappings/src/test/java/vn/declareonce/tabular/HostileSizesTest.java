package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Files that are hostile by their size, at the real limits, read by a program with a heap of 64 MB. */
class HostileSizesTest {
    private static final int CELL_BYTES = 100_000_000;
    private static final int EXCEL_ROWS = 1_048_576;
    private static final int EXCEL_COLUMNS = 16_384;
    private static final String XML_HEAD = "<G><TONG_HOP><MA_LK>1</MA_LK><HO_TEN>";

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void answersEveryOneOfThemInASmallHeap(@TempDir Path folder) throws Exception {
        List<Path> files = new ArrayList<>();
        files.add(workbook(folder, "rows.xlsx", sheet(HostileSizesTest::rows)));
        files.add(workbook(folder, "columns.xlsx", sheet(HostileSizesTest::columns)));
        files.add(workbook(folder, "cell.xlsx", sheet(out -> {
            text(out, Zips.HEADER_ROW + "<row><c t=\"inlineStr\"><is><t>");
            letters(out, CELL_BYTES);
            text(out, "</t></is></c></row>");
        })));
        files.add(workbook(folder, "deep.xlsx", sheet(out -> deep(out, 2_000_000))));
        files.add(plain(folder, "cell.csv", out -> {
            text(out, Deliveries.HEADER + "\n");
            letters(out, CELL_BYTES);
        }));
        files.add(plain(folder, "quoted.csv", out -> {
            text(out, Deliveries.HEADER + "\n\"");
            letters(out, CELL_BYTES);
            text(out, "\",1,2\n");
        }));
        files.add(plain(folder, "columns.csv", out -> text(out, "Cột,".repeat(EXCEL_COLUMNS) + "\n1,2\n")));
        files.add(plain(folder, "cell.xml", out -> {
            text(out, XML_HEAD);
            letters(out, CELL_BYTES);
            text(out, "</HO_TEN></TONG_HOP></G>");
        }));
        files.add(plain(folder, "deep.xml", out -> deep(out, 2_000_000)));

        assertThat(answers(files))
                .containsExactly(
                        "rows.xlsx 1048575 rows",
                        "columns.xlsx TOO_MANY_COLUMNS",
                        "cell.xlsx CELL_TOO_LONG",
                        "deep.xlsx BROKEN_XML",
                        "cell.csv LINE_TOO_LONG",
                        "quoted.csv UNTERMINATED_QUOTE",
                        "columns.csv TOO_MANY_COLUMNS",
                        "cell.xml 1 rows CELL_TOO_LONG",
                        "deep.xml XML_TOO_DEEP");
    }

    private static List<String> answers(List<Path> files) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                SmallHeap.class.getName()));
        files.forEach(file -> command.add(file.toString()));
        Process reading = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(reading.waitFor()).as(said).isZero();
        return said.lines().toList();
    }

    private static void rows(OutputStream out) throws IOException {
        text(out, Zips.HEADER_ROW);
        byte[] row = "<row><c t=\"s\"><v>0</v></c><c><v>1990</v></c><c><v>901000000</v></c></row>"
                .getBytes(StandardCharsets.UTF_8);
        for (int i = 1; i < EXCEL_ROWS; i++) {
            out.write(row);
        }
    }

    private static void columns(OutputStream out) throws IOException {
        text(out, Zips.HEADER_ROW + "<row>");
        text(out, "<c><v>1</v></c>".repeat(EXCEL_COLUMNS) + "</row>");
    }

    private static void deep(OutputStream out, int levels) throws IOException {
        for (int i = 0; i < levels; i++) {
            text(out, "<a>");
        }
    }

    /** Letters that pack badly, so that no limit on the ratio comes before the one on the cell. */
    private static void letters(OutputStream out, int count) throws IOException {
        byte[] block = new byte[100_000];
        Random random = new Random(5);
        for (int i = 0; i < block.length; i++) {
            block[i] = (byte) ('a' + random.nextInt(26));
        }
        for (int written = 0; written < count; written += block.length) {
            out.write(block);
        }
    }

    private static Content sheet(Content rows) {
        return out -> {
            text(out, "<worksheet><sheetData>");
            rows.write(out);
            text(out, "</sheetData></worksheet>");
        };
    }

    private static Path workbook(Path folder, String name, Content sheet) throws IOException {
        Path file = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            zip.setLevel(1);
            for (Map.Entry<String, String> part : Zips.parts("").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(Zips.SHEET)) {
                    sheet.write(zip);
                } else {
                    text(zip, part.getValue());
                }
                zip.closeEntry();
            }
        }
        return file;
    }

    private static Path plain(Path folder, String name, Content content) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            content.write(out);
        }
        return file;
    }

    private static void text(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
