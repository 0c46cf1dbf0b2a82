package vn.declareonce.sampledata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes those files of the hand-written small set that no editor can write: the legacy charsets, workbooks and packed XML, from
 * UTF-8 copies under {@code readable/} with the same rows, and the register in the state's XML form.
 *
 * <p>In a readable copy {@code n:123} is a numeric cell and {@code d:31/12/2021} a date cell. Running it again gives
 * the same bytes.
 */
public final class SmallSet {
    private SmallSet() {}

    /** Takes the folder of the small set as its only argument. */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) {
            throw new IllegalArgumentException("One argument expected: the folder of the small set");
        }
        write(Path.of(arguments[0]), Path.of(arguments[0]));
    }

    /** Reads {@code readable/} and {@code register.csv} below {@code small}, writes below {@code out}. */
    static void write(Path small, Path out) throws IOException {
        Path readable = small.resolve("readable");
        text(readable, out, "vaccination/89/tiem-chung-89-01", Encoding.TCVN3);
        text(readable, out, "vaccination/92/tiem-chung-92-01", Encoding.WINDOWS_1258);
        workbook(readable, out, "vaccination/27/tiem-chung-27-01", "Sheet1");
        workbook(readable, out, "lab-results/75/xet-nghiem-75-01", "KQXN");
        workbook(readable, out, "contact-tracing/79/truy-vet-79-01", "Truy vet");
        try (HospitalXml file = new HospitalXml(created(out.resolve("treatment/79023/ho-so-79023-01.xml")), "79023")) {
            for (String[] row : rows(readable.resolve("treatment/79023/ho-so-79023-01.csv"))) {
                file.write(row);
            }
        }
        Files.writeString(out.resolve("register.xml"), RegisterXml.of(rows(small.resolve("register.csv"))));
    }

    private static void text(Path readable, Path out, String name, Encoding encoding) throws IOException {
        try (CsvFile file = new CsvFile(created(out.resolve(name + ".csv")), encoding, ',', "\r\n")) {
            for (String[] row : rows(readable.resolve(name + ".csv"))) {
                file.write(row);
            }
        }
    }

    private static void workbook(Path readable, Path out, String name, String sheet) throws IOException {
        try (XlsxFile file = new XlsxFile(created(out.resolve(name + ".xlsx")), sheet)) {
            for (String[] row : rows(readable.resolve(name + ".csv"))) {
                for (int i = 0; i < row.length; i++) {
                    row[i] = typed(row[i]);
                }
                file.write(row);
            }
        }
    }

    private static Path created(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        return file;
    }

    private static String typed(String cell) {
        if (cell.startsWith("n:")) {
            return RowFile.NUMBER + cell.substring(2);
        }
        if (cell.startsWith("d:")) {
            String[] parts = cell.substring(2).split("/", -1);
            LocalDate date =
                    LocalDate.of(Integer.parseInt(parts[2]), Integer.parseInt(parts[1]), Integer.parseInt(parts[0]));
            return String.valueOf(RowFile.DATE) + Days.serial(date);
        }
        return cell;
    }

    /** Comma-separated with quotes, one row a line. */
    static List<String[]> rows(Path csv) throws IOException {
        List<String[]> rows = new ArrayList<>();
        for (String line : Files.readAllLines(csv, StandardCharsets.UTF_8)) {
            rows.add(cells(line));
        }
        return rows;
    }

    private static String[] cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && quoted && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells.toArray(String[]::new);
    }
}
