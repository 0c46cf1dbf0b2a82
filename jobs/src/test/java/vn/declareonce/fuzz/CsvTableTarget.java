package vn.declareonce.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.declareonce.tabular.LegacyText;
import vn.declareonce.tabular.SheetChoice;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.tabular.TabularRow;
import vn.declareonce.tabular.Tcvn3;
import vn.declareonce.tabular.Vni;

/**
 * A table written as CSV and read again. The first byte chooses charset and delimiter, U+001F parts the cells of the rest and U+001E its
 * rows, three cells each: what is read is what was written.
 */
final class CsvTableTarget implements FuzzTarget {
    private static final List<String> HEADER = List.of("Họ tên", "Ngày sinh", "Địa chỉ");
    private static final List<String> CHARSETS =
            List.of("UTF-8", "UTF-8 marked", "UTF-16LE", "UTF-16BE", "windows-1258", "TCVN3", "VNI", "windows-1252");
    /** Files that hold more than a few of them are no text. */
    private static final Pattern CONTROLS = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1D\\x7F\uFFFD]");

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    private final Scratch scratch = new Scratch("delivery.csv");

    @Override
    public void run(byte[] input) throws IOException {
        if (input.length < 2) {
            return;
        }
        String charset = CHARSETS.get((input[0] & 0xFF) % CHARSETS.size());
        char delimiter = DELIMITERS[(input[0] & 0xFF) / CHARSETS.size() % DELIMITERS.length];
        List<List<String>> table = table(Input.text(input).substring(1));
        byte[] bytes = bytes(csv(table, delimiter), charset);
        if (bytes == null || table.isEmpty()) {
            return;
        }
        boolean legacy = CHARSETS.indexOf(charset) > 3;
        TabularFormat format =
                new TabularFormat(TabularFormat.Kind.CSV, legacy ? charset : null, delimiter, SheetChoice.VISIBLE, 20);
        FileReading read = FileReading.of(scratch.holding(bytes), format);
        Property.holds(read.problems.isEmpty(), "what we wrote is not refused");
        boolean decoded = read.sheets.get(0).columnText().stream().anyMatch(text -> text != LegacyText.NONE);
        if (!decoded) {
            compare(read, table, charset);
        }
    }

    private static void compare(FileReading read, List<List<String>> table, String charset) {
        Property.same(read.rows.size(), table.size(), "as many rows as were written");
        for (int i = 0; i < table.size(); i++) {
            TabularRow row = read.rows.get(i);
            if (row.kind() == TabularRow.Kind.NOTE) {
                continue;
            }
            Property.same(row.flaw(), null, "no row is flawed");
            for (int column = 0; column < HEADER.size(); column++) {
                String cell = row.cells()[column];
                String written = table.get(i).get(column);
                Property.same(meant(cell == null ? "" : cell, charset), meant(written, charset), "a cell as written");
            }
        }
    }

    /** TCVN3 has no toned capitals and is written small, since some converters write "Aà" for "À"; the legacy charsets compose. */
    private static String meant(String cell, String charset) {
        String composed = charset.startsWith("UTF") ? cell : Normalizer.normalize(cell, Normalizer.Form.NFC);
        return charset.equals("TCVN3") ? composed.toLowerCase(Locale.ROOT) : composed;
    }

    /** Rows of three cells with a letter in the first, so that none is blank. */
    private static List<List<String>> table(String text) {
        List<List<String>> table = new ArrayList<>();
        for (String line : text.split("\u001E", -1)) {
            String[] cells = line.split("\u001F", -1);
            List<String> row = new ArrayList<>();
            for (int i = 0; i < HEADER.size(); i++) {
                row.add(i < cells.length ? CONTROLS.matcher(cells[i]).replaceAll("") : "");
            }
            row.set(0, "A" + row.get(0));
            table.add(row);
        }
        return table;
    }

    private static String csv(List<List<String>> table, char delimiter) {
        StringBuilder csv = new StringBuilder(String.join(String.valueOf(delimiter), HEADER)).append("\r\n");
        for (List<String> row : table) {
            for (int i = 0; i < row.size(); i++) {
                csv.append(i == 0 ? "" : delimiter)
                        .append('"')
                        .append(row.get(i).replace("\"", "\"\""))
                        .append('"');
            }
            csv.append("\r\n");
        }
        return csv.toString();
    }

    /** Null when the charset has not all of the letters. */
    private static byte @Nullable [] bytes(String text, String charset) {
        return switch (charset) {
            case "UTF-8 marked" -> encoded("\uFEFF" + text, StandardCharsets.UTF_8);
            case "UTF-16LE" -> encoded("\uFEFF" + text, StandardCharsets.UTF_16LE);
            case "UTF-16BE" -> encoded("\uFEFF" + text, StandardCharsets.UTF_16BE);
            case "TCVN3" ->
                isLowVietnamese(text)
                        ? encoded(Tcvn3.encode(text.toLowerCase(Locale.ROOT)), CharsetsTarget.CP1252)
                        : null;
            case "VNI" -> isLowVietnamese(text) ? encoded(Vni.encode(text), CharsetsTarget.CP1252) : null;
            case "windows-1258" -> encoded(splitTones(text), Charset.forName(charset));
            case "windows-1252" -> null;
            default -> encoded(text, StandardCharsets.UTF_8);
        };
    }

    /** The legacy fonts' bytes mean nothing but Vietnamese letters. */
    private static boolean isLowVietnamese(String text) {
        return text.chars().allMatch(c -> c < 128 || CharsetsTarget.LETTERS.indexOf(c) >= 0);
    }

    private static String splitTones(String text) {
        StringBuilder out = new StringBuilder();
        for (char letter : Normalizer.normalize(text, Normalizer.Form.NFC).toCharArray()) {
            out.append(CharsetsTarget.LETTERS.indexOf(letter) >= 0 ? CharsetsTarget.splitTone(letter) : letter);
        }
        return out.toString();
    }

    private static byte @Nullable [] encoded(String text, Charset charset) {
        try {
            ByteBuffer bytes = charset.newEncoder().encode(CharBuffer.wrap(text));
            ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.remaining());
            out.write(bytes.array(), 0, bytes.remaining());
            return out.toByteArray();
        } catch (CharacterCodingException lacksALetter) {
            return null;
        }
    }
}
