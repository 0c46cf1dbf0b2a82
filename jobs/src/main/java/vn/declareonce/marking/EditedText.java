package vn.declareonce.marking;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A copy of a CSV file in UTF-8 in which some cells say something else; every other byte is as it was, broken ones too. Records and cells are
 * told apart as the reader of such files does.
 */
public final class EditedText {
    /** Bytes of a file above which it is not edited. */
    public static final long BYTES_MOST = 50_000_000;

    private final String text;
    private final char delimiter;
    private final StringBuilder copy;
    private int at;
    private int line = 1;

    /** @param text the bytes, one character each: what is told apart here is ASCII */
    private EditedText(String text, char delimiter) {
        this.text = text;
        this.delimiter = delimiter;
        this.copy = new StringBuilder(text.length() + 64);
    }

    /**
     * Writes the copy, readable by its owner only.
     *
     * @param edits by the first physical line of a record and the place of the cell in it
     * @throws IOException when the file is above {@link #BYTES_MOST}, or has no such row
     */
    public static void write(Path original, Path copy, char delimiter, Collection<CellEdit> edits) throws IOException {
        if (Files.size(original) > BYTES_MOST) {
            throw new IOException("the file is too large to be edited");
        }
        NavigableMap<Integer, NavigableMap<Integer, String>> rows = new TreeMap<>();
        for (CellEdit edit : edits) {
            String text = edit.text();
            if (text != null) {
                rows.computeIfAbsent(edit.row(), row -> new TreeMap<>()).put(edit.column(), text);
            }
        }
        String bytes = Files.readString(original, StandardCharsets.ISO_8859_1);
        String edited = new EditedText(bytes, delimiter).edited(rows);
        Files.deleteIfExists(copy);
        Files.createFile(copy, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(copy, edited, StandardCharsets.ISO_8859_1);
    }

    private String edited(NavigableMap<Integer, NavigableMap<Integer, String>> rows) throws IOException {
        if (text.startsWith("\u00EF\u00BB\u00BF")) {
            copy.append(text, 0, 3);
            at = 3;
        }
        while (at < text.length() && !rows.isEmpty()) {
            NavigableMap<Integer, String> cells = rows.remove(line);
            record(cells == null ? new TreeMap<>() : cells);
        }
        if (!rows.isEmpty()) {
            throw new IOException("the file has no row " + rows.firstKey());
        }
        return copy.append(text, at, text.length()).toString();
    }

    private void record(NavigableMap<Integer, String> cells) {
        int column = 0;
        boolean more = true;
        while (more) {
            int start = at;
            cell();
            String written = cells.remove(column++);
            copy.append(written == null ? text.substring(start, at) : quoted(written));
            more = at < text.length() && text.charAt(at) == delimiter;
            if (more) {
                copy.append(delimiter);
                at++;
            }
        }
        for (Map.Entry<Integer, String> beyond : cells.entrySet()) {
            for (; column <= beyond.getKey(); column++) {
                copy.append(delimiter);
            }
            copy.append(quoted(beyond.getValue()));
        }
        int end = at;
        lineBreak();
        copy.append(text, end, at);
    }

    /** Moves behind the cell. */
    private void cell() {
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        if (quoted) {
            at++;
            while (at < text.length() && !(text.charAt(at) == '"' && (at + 1 == text.length() || text.charAt(at + 1) != '"'))) {
                if (text.charAt(at) == '"') {
                    at += 2;
                } else if (text.charAt(at) == '\n' || text.charAt(at) == '\r') {
                    lineBreak();
                } else {
                    at++;
                }
            }
            at = Math.min(text.length(), at + 1);
        }
        while (at < text.length() && text.charAt(at) != delimiter && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
    }

    private void lineBreak() {
        if (at < text.length()) {
            boolean two = text.charAt(at) == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
            at += two ? 2 : 1;
            line++;
        }
    }

    private String quoted(String value) {
        String bytes = new String(value.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        boolean plain = value.indexOf('"') < 0
                && value.indexOf(delimiter) < 0
                && value.indexOf('\n') < 0
                && value.indexOf('\r') < 0;
        return plain ? bytes : '"' + bytes.replace("\"", "\"\"") + '"';
    }
}
