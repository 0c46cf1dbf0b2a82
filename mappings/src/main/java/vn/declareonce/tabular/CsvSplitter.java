package vn.declareonce.tabular;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Splits text into records as RFC 4180 says: quoted cells may hold line breaks, "" is one quote, a quote inside an unquoted cell is
 * a plain character, LF, CRLF and CR end a line. Equal to Commons CSV with {@code trailingData}, which a test holds, and no slower.
 * Not Commons CSV itself, because that gathers a record without any bound and does not say where text follows a closing quote.
 */
final class CsvSplitter implements AutoCloseable {

    private static final char REPLACEMENT = '\uFFFD';

    private final Reader in;
    private final char delimiter;
    private final Limits limits;

    private char[] buffer = new char[1 << 16];
    private int at;
    private int end;
    private int cellStart;
    private long recordChars;
    private boolean finished;
    private boolean suspicious;

    private @Nullable String[] cells = new @Nullable String[64];
    private int count;
    private int line;
    private int recordLine;
    private boolean strayQuote;
    private int openedAt;

    CsvSplitter(Reader in, char delimiter, Limits limits) {
        this.in = in;
        this.delimiter = delimiter;
        this.limits = limits;
        this.line = 1;
    }

    /** Moves to the next record, a blank line being one of no or one empty cell; false at the end. */
    boolean next() throws IOException {
        count = 0;
        strayQuote = false;
        recordLine = line;
        recordChars = -at;
        cellStart = at;
        if (at == end && !fill()) {
            return false;
        }
        boolean more = true;
        while (more) {
            cellStart = at;
            boolean quoted = (at < end || fill()) && buffer[at] == '"';
            more = quoted ? quotedCell() : plainCell();
        }
        return true;
    }

    int count() {
        return count;
    }

    /** The cell's text, null when it is empty. */
    @Nullable
    String cell(int index) {
        return cells[index];
    }

    @Nullable
    String[] cells(int width) {
        return Arrays.copyOf(cells, Math.max(width, count));
    }

    /** The first physical line of the record, from 1. */
    int line() {
        return recordLine;
    }

    /** True when text follows a closing quote. */
    boolean strayQuote() {
        return strayQuote;
    }

    /** The first cell that holds a character that could not be decoded, or NUL; -1 when none. */
    int undecodableCell() {
        for (int i = 0; suspicious && i < count; i++) {
            String cell = cells[i];
            if (cell != null && (cell.indexOf(REPLACEMENT) >= 0 || cell.indexOf(0) >= 0)) {
                return i;
            }
        }
        return -1;
    }

    private boolean plainCell() throws IOException {
        while (true) {
            char[] text = buffer;
            int i = at;
            for (; i < end; i++) {
                char c = text[i];
                if (c == delimiter) {
                    add(text, cellStart, i);
                    at = i + 1;
                    return true;
                }
                if (c == '\n' || c == '\r') {
                    add(text, cellStart, i);
                    at = i;
                    lineBreak();
                    return false;
                }
            }
            at = i;
            if (!fill()) {
                add(buffer, cellStart, at);
                return false;
            }
        }
    }

    /** The text between the quotes is moved together in the buffer, over the quotes that were doubled. */
    private boolean quotedCell() throws IOException {
        at++;
        StringBuilder text = new StringBuilder();
        cellStart = at;
        openedAt = line;
        while (true) {
            if (at == end) {
                text.append(buffer, cellStart, at - cellStart);
                cellStart = at;
                if (!fill()) {
                    throw refusal(FileFault.UNTERMINATED_QUOTE, openedAt, "a quote is opened and never closed");
                }
            }
            char c = buffer[at];
            if (c == '"') {
                text.append(buffer, cellStart, at - cellStart);
                at++;
                cellStart = at;
                if ((at == end && !fill()) || buffer[at] != '"') {
                    return afterQuote(text);
                }
                at++;
            } else if (c == '\n' || c == '\r') {
                text.append(buffer, cellStart, at - cellStart).append(c);
                if (lineBreak()) {
                    text.append('\n');
                }
                cellStart = at;
            } else {
                at++;
            }
        }
    }

    private boolean afterQuote(StringBuilder text) throws IOException {
        openedAt = 0;
        while (at < end || fill()) {
            char c = buffer[at];
            if (c == delimiter) {
                at++;
                add(text);
                return true;
            }
            if (c == '\n' || c == '\r') {
                lineBreak();
                add(text);
                return false;
            }
            strayQuote |= !Character.isWhitespace(c);
            text.append(c);
            at++;
            cellStart = at;
        }
        add(text);
        return false;
    }

    /** Steps over one line break; true when it was CR LF. */
    private boolean lineBreak() throws IOException {
        requireRecordWithin();
        boolean carriageReturn = buffer[at] == '\r';
        at++;
        cellStart = at;
        line++;
        if (carriageReturn && (at < end || fill()) && buffer[at] == '\n') {
            at++;
            cellStart = at;
            return true;
        }
        return false;
    }

    private void add(char[] text, int from, int to) {
        add(from == to ? null : new String(text, from, to - from));
    }

    private void add(StringBuilder text) {
        add(text.length() == 0 ? null : text.toString());
    }

    private void add(@Nullable String cell) {
        if (count == cells.length) {
            cells = Arrays.copyOf(cells, count * 2);
        }
        if (cell != null && count >= limits.columns() && !Blank.is(cell)) {
            throw refusal(FileFault.TOO_MANY_COLUMNS, recordLine, "more than " + limits.columns());
        }
        cells[count++] = cell;
    }

    /** Drops what lies before the cell's start, reads more behind it; false at the end of the text. */
    private boolean fill() throws IOException {
        requireRecordWithin();
        if (finished) {
            return false;
        }
        recordChars += cellStart;
        System.arraycopy(buffer, cellStart, buffer, 0, end - cellStart);
        at -= cellStart;
        end -= cellStart;
        cellStart = 0;
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        finished = read < 0;
        for (int i = end; !suspicious && i < end + read; i++) {
            suspicious = buffer[i] == REPLACEMENT || buffer[i] == 0;
        }
        end += Math.max(read, 0);
        return read > 0;
    }

    /** {@code recordChars} is kept so that with {@code at} it is the record's length, however often the buffer moved. */
    private void requireRecordWithin() {
        if (recordChars + at > limits.recordChars()) {
            FileFault fault = openedAt > 0 ? FileFault.UNTERMINATED_QUOTE : FileFault.LINE_TOO_LONG;
            int row = openedAt > 0 ? openedAt : recordLine;
            throw refusal(fault, row, "more than " + limits.recordChars() + " characters");
        }
    }

    private static FileRefused refusal(FileFault fault, int row, String detail) {
        return new FileRefused(java.util.List.of(FileProblem.at(fault, null, row, detail)));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
