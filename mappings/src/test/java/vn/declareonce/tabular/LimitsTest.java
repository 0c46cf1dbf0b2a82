package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every limit at its value, where the file is taken, and at one more, where it is not. */
class LimitsTest {

    private static final Limits D = Limits.DEFAULT;

    @Test
    void boundsRowsOfASheet(@TempDir Path folder) {
        Path file = workbook(folder, Zips.HEADER_ROW + Zips.row("7", "An"));
        assertThat(refusal(file, limits(7, D.columns(), D.cellChars()))).isEmpty();
        assertThat(refusal(file, limits(6, D.columns(), D.cellChars()))).containsExactly(FileFault.TOO_MANY_ROWS);
    }

    @Test
    void boundsColumns(@TempDir Path folder) {
        Path csv = Deliveries.csv(folder, Deliveries.HEADER + "\nA,1,2,x, ,,\n");
        Path xlsx = workbook(folder, Zips.HEADER_ROW + Zips.row("2", "A", "1", "2", "x", " "));
        for (Path file : List.of(csv, xlsx)) {
            assertThat(refusal(file, limits(D.sheetRows(), 4, D.cellChars()))).isEmpty();
            assertThat(refusal(file, limits(D.sheetRows(), 3, D.cellChars())))
                    .containsExactly(FileFault.TOO_MANY_COLUMNS);
        }
    }

    @Test
    void flawsACellOneCharacterTooLong(@TempDir Path folder) {
        String longest = "x".repeat(D.cellChars());
        Path csv = Deliveries.csv(folder, Deliveries.HEADER + "\nA,1," + longest + "\nB,2," + longest + "y\n");
        Path xlsx = workbook(
                folder, Zips.HEADER_ROW + Zips.row("2", "A", "1", longest) + Zips.row("3", "B", "2", longest + "y"));
        for (Path file : List.of(csv, xlsx)) {
            assertThat(Deliveries.rows(file))
                    .containsExactly("2 A|1|" + longest, "3 B|2|" + longest + "y CELL_TOO_LONG@2");
        }
    }

    @Test
    void refusesAColumnNameOneCharacterTooLong(@TempDir Path folder) {
        Path csv = Deliveries.csv(folder, Deliveries.HEADER + ",Ghi chú\nA,1,2,3\n");
        int longest = "Số điện thoại".length();
        assertThat(refusal(csv, limits(D.sheetRows(), D.columns(), longest))).isEmpty();
        assertThat(refusal(csv, limits(D.sheetRows(), D.columns(), longest - 1)))
                .containsExactly(FileFault.CELL_TOO_LONG);
    }

    @Test
    void boundsTheCharactersOfARecord(@TempDir Path folder) {
        String head = Deliveries.HEADER + "\n";
        Limits limits = new Limits(9, 512, 2_000_000, 300_000, 1, 1, 1, 1, 1);
        Path within = Deliveries.csv(folder, head + "A,1," + "x".repeat(300_000 - 4) + "\n");
        assertThat(refusal(within, limits)).isEmpty();
        Path beyond = Deliveries.csv(folder, head + "A,1," + "x".repeat(300_000 - 3) + "\n");
        assertThat(Deliveries.refusal(beyond, limits))
                .containsExactly(FileProblem.at(FileFault.LINE_TOO_LONG, null, 2, "more than 300000 characters"));
    }

    @Test
    void boundsUnpackedSizeRatioAndEntries(@TempDir Path folder) {
        Map<String, String> parts = Zips.parts(Zips.HEADER_ROW);
        Path file = Deliveries.bytes(folder, "a.xlsx", Zips.zip(parts));
        int size = parts.values().stream()
                .mapToInt(part -> part.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .sum();
        assertThat(refusal(file, zipLimits(size, 1, size, 6))).isEmpty();
        assertThat(refusal(file, zipLimits(size - 1, 1, size, 6))).containsExactly(FileFault.ZIP_TOO_BIG);
        assertThat(refusal(file, zipLimits(size, 1, size, 5))).containsExactly(FileFault.ZIP_ENTRIES);
        parts.put("xl/dense.bin", "0".repeat(100_000));
        Path dense = Deliveries.bytes(folder, "b.xlsx", Zips.zip(parts));
        assertThat(refusal(dense, zipLimits(1 << 20, 200, 100_000, 7))).isEmpty();
        assertThat(refusal(dense, zipLimits(1 << 20, 200, 99_999, 7))).containsExactly(FileFault.ZIP_RATIO);
    }

    @Test
    void spoolsStringsAboveTheLimitWithTheSameRows(@TempDir Path folder) {
        StringBuilder strings = new StringBuilder("<sst>");
        StringBuilder rows = new StringBuilder(Zips.HEADER_ROW);
        for (int i = 0; i < 5_000; i++) {
            strings.append("<si><t>Nguyễn ").append(i).append("</t></si>");
            int other = (i * 7919) % 5_000;
            rows.append("<row><c t=\"s\"><v>")
                    .append(i)
                    .append("</v></c><c t=\"s\"><v>")
                    .append(other)
                    .append("</v></c></row>");
        }
        Map<String, String> parts = Zips.parts(rows.toString());
        parts.put(Zips.STRINGS, strings.append("</sst>").toString());
        Path file = Deliveries.bytes(folder, "a.xlsx", Zips.zip(parts));
        Limits spooling = new Limits(9_999, 512, 32_767, 1_000_000, 1 << 30, 200, 1 << 20, 99, 1_000);
        List<String> rowsRead = Deliveries.rows(file, TabularFormat.DETECT, spooling);
        assertThat(rowsRead).isEqualTo(Deliveries.rows(file)).hasSize(5_000);
        assertThat(rowsRead.get(4_999)).isEqualTo("5001 Nguyễn 4999|Nguyễn 2081|-");
    }

    private static Path workbook(Path folder, String rows) {
        return Deliveries.bytes(folder, "a.xlsx", Zips.zip(Zips.parts(rows)));
    }

    private static Limits limits(int rows, int columns, int cellChars) {
        return new Limits(rows, columns, cellChars, D.recordChars(), 1 << 30, 200, 1 << 20, 99, 1 << 20);
    }

    private static Limits zipLimits(int unpacked, int ratio, int ratioFree, int entries) {
        return new Limits(99, 512, 32_767, 1_000_000, unpacked, ratio, ratioFree, entries, 1 << 20);
    }

    private static List<FileFault> refusal(Path file, Limits limits) {
        try {
            Deliveries.rows(file, TabularFormat.DETECT, limits);
            return List.of();
        } catch (FileRefused refused) {
            return refused.problems().stream().map(FileProblem::fault).toList();
        }
    }
}
