package vn.declareonce.database;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the binary format of PostgreSQL's COPY, collected in one growing buffer. Call one method per column in order, each of exactly
 * the column's type, then {@link #endRow()}. A null is written as null in every method. Not thread-safe; reusable after
 * {@link #clear()}. The format: PostgreSQL's manual, COPY, "Binary Format".
 */
public final class CopyRows {
    /** What stands before the first row: the signature, no flags, no header extension. */
    static final byte[] BEGIN = "PGCOPY\n\u00FF\r\n\0\0\0\0\0\0\0\0\0".getBytes(StandardCharsets.ISO_8859_1);

    /** What stands after the last row. */
    static final byte[] END = {-1, -1};

    private static final int TEXT_OID = 25;
    private static final int LONGEST_CHARACTER = 3;
    private static final LocalDate EPOCH = LocalDate.of(2000, 1, 1);

    private byte[] buffer = new byte[1 << 16];
    private int size;
    private int rows;
    private int rowStart = -1;
    private int columns;

    /** Rows ended since the last {@link #clear()}. */
    public int rows() {
        return rows;
    }

    /** Bytes written since the last {@link #clear()}. */
    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
        rows = 0;
        rowStart = -1;
    }

    public CopyRows nothing() {
        column(-1, 0);
        return this;
    }

    /** A text; NUL, which PostgreSQL has no place for, is left out, and a lonely surrogate becomes U+FFFD. */
    public CopyRows text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        column(0, LONGEST_CHARACTER * value.length());
        int start = size;
        characters(value);
        length(start);
        return this;
    }

    /** A text given by something of our own: a number, date or word. */
    public CopyRows plain(@Nullable Object value) {
        return value == null ? nothing() : text(value.toString());
    }

    /** A smallint; a number that is none would otherwise arrive as another one. */
    public CopyRows int2(int value) {
        if (value != (short) value) {
            throw new IllegalArgumentException("a number outside smallint");
        }
        column(2, 2);
        put2(value);
        return this;
    }

    /** An integer. */
    public CopyRows int4(int value) {
        column(4, 4);
        put4(value);
        return this;
    }

    public CopyRows bool(boolean value) {
        column(1, 1);
        buffer[size++] = (byte) (value ? 1 : 0);
        return this;
    }

    /** A uuid from its two halves. */
    public CopyRows uuid(long high, long low) {
        column(16, 16);
        put8(high);
        put8(low);
        return this;
    }

    public CopyRows date(@Nullable LocalDate value) {
        if (value == null) {
            return nothing();
        }
        checkYear(value.getYear());
        return int4((int) (value.toEpochDay() - EPOCH.toEpochDay()));
    }

    /** A time without zone; {@link LocalDateTime#MIN} is PostgreSQL's {@code -infinity}. */
    public CopyRows timestamp(@Nullable LocalDateTime value) {
        if (value == null) {
            return nothing();
        }
        column(8, 8);
        if (value.equals(LocalDateTime.MIN)) {
            put8(Long.MIN_VALUE);
            return this;
        }
        checkYear(value.getYear());
        long seconds =
                value.toEpochSecond(ZoneOffset.UTC) - EPOCH.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
        put8(seconds * 1_000_000 + value.getNano() / 1_000);
        return this;
    }

    /** A one-dimensional array of texts without nulls. */
    public CopyRows texts(@Nullable Collection<String> values) {
        if (values == null) {
            return nothing();
        }
        column(0, 20);
        int start = size;
        put4(values.isEmpty() ? 0 : 1);
        put4(0);
        put4(TEXT_OID);
        if (!values.isEmpty()) {
            put4(values.size());
            put4(1);
        }
        for (String value : values) {
            ensure(4 + LONGEST_CHARACTER * value.length());
            size += 4;
            int element = size;
            characters(value);
            length(element);
        }
        length(start);
        return this;
    }

    /** A jsonb given as its text. */
    public CopyRows json(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        column(0, 1 + LONGEST_CHARACTER * value.length());
        int start = size;
        buffer[size++] = 1;
        characters(value);
        length(start);
        return this;
    }

    public void endRow() {
        if (rowStart < 0) {
            throw new IllegalStateException("a row without columns");
        }
        buffer[rowStart] = (byte) (columns >> 8);
        buffer[rowStart + 1] = (byte) columns;
        rows++;
        rowStart = -1;
    }

    byte[] buffer() {
        return buffer;
    }

    private static void checkYear(int year) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("a year outside 1 to 9999");
        }
    }

    private void characters(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                if (c != 0) {
                    put(c);
                }
            } else if (c < 0x800) {
                put(0xC0 | c >> 6);
                put(0x80 | c & 0x3F);
            } else if (!Character.isSurrogate(c)) {
                put(0xE0 | c >> 12);
                put(0x80 | c >> 6 & 0x3F);
                put(0x80 | c & 0x3F);
            } else {
                i += pair(value, i);
            }
        }
    }

    /** Writes the character a surrogate pair stands for, U+FFFD for a lonely half; answers how many chars more than one were used. */
    private int pair(String value, int at) {
        int point = value.codePointAt(at);
        if (point < 0x10000) {
            put(0xEF);
            put(0xBF);
            put(0xBD);
            return 0;
        }
        put(0xF0 | point >> 18);
        put(0x80 | point >> 12 & 0x3F);
        put(0x80 | point >> 6 & 0x3F);
        put(0x80 | point & 0x3F);
        return 1;
    }

    /** Begins a column; a length that is not known yet is corrected by {@link #length}. */
    private void column(int length, int bytes) {
        ensure(2 + 4 + bytes);
        if (rowStart < 0) {
            rowStart = size;
            columns = 0;
            size += 2;
        }
        columns++;
        put4(length);
    }

    /** Writes the bytes since {@code start} as the length that stands before it. */
    private void length(int start) {
        int end = size;
        size = start - 4;
        put4(end - start);
        size = end;
    }

    private void put(int b) {
        buffer[size++] = (byte) b;
    }

    private void put2(int value) {
        put(value >> 8);
        put(value);
    }

    private void put4(int value) {
        put2(value >> 16);
        put2(value);
    }

    private void put8(long value) {
        put4((int) (value >> 32));
        put4((int) value);
    }

    private void ensure(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
