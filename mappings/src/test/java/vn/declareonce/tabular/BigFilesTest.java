package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BigFilesTest {

    private static final int ROWS = 200_000;

    @Test
    void countsTwoHundredThousandRowsWithTheirStringsSpooled(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.xlsx");
        Map<String, String> parts = Zips.parts("");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.setLevel(1);
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (part.getKey().equals(Zips.SHEET)) {
                    writeSheet(zip);
                } else if (part.getKey().equals(Zips.STRINGS)) {
                    writeStrings(zip);
                } else {
                    write(zip, part.getValue());
                }
                zip.closeEntry();
            }
        }
        Limits spooling = new Limits(1_048_576, 512, 32_767, 1_000_000, 2L << 30, 200, 10_000_000, 10_000, 1 << 20);
        long rows = 0;
        try (TabularFile open = TabularFile.open(file, TabularFormat.DETECT, Deliveries.FINDER, spooling);
                RowCursor cursor = open.rows()) {
            for (TabularRow row = cursor.next(); row != null; row = cursor.next()) {
                assertThat(row.flaw()).isNull();
                rows++;
            }
        }
        assertThat(rows).isEqualTo(ROWS);
    }

    private static void writeSheet(OutputStream out) throws IOException {
        write(out, "<worksheet><sheetData>" + Zips.HEADER_ROW);
        for (int i = 0; i < ROWS; i++) {
            write(out, "<row><c t=\"s\"><v>" + i + "</v></c><c><v>1990</v></c><c><v>901000000</v></c></row>");
        }
        write(out, "</sheetData></worksheet>");
    }

    private static void writeStrings(OutputStream out) throws IOException {
        write(out, "<sst>");
        for (int i = 0; i < ROWS; i++) {
            write(out, "<si><t>Nguyễn Thị Số " + i + "</t></si>");
        }
        write(out, "</sst>");
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
