package vn.declareonce.database;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Rows in the text format of PostgreSQL's COPY, UTF-8, collected in one growing buffer. Call one method per column in order, then
 * {@link #endRow()}. A null is written as null in every method. Not thread-safe; reusable after {@link #clear()}.
 */
public final class CopyText {
    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_CHARACTER = 3;

    private byte[] buffer = new byte[1 << 16];
    private int size;
    private int rows;
    private boolean firstColumn = true;

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
        firstColumn = true;
    }

    public CopyText nothing() {
        column(2);
        put('\\');
        put('N');
        return this;
    }

    /** A text; NUL, which PostgreSQL has no place for, is left out. */
    public CopyText text(@Nullable String value) {
        if (value == null) {
            return nothing();
        }
        column(2 * LONGEST_CHARACTER * value.length());
        characters(value, false);
        return this;
    }

    /** A value that needs no escaping: a number, boolean, date or word of our own. */
    public CopyText plain(@Nullable Object value) {
        return value == null ? nothing() : text(value.toString());
    }

    public CopyText number(long value) {
        column(20);
        digits(value);
        return this;
    }

    public CopyText bool(boolean value) {
        column(1);
        put(value ? 't' : 'f');
        return this;
    }

    /** A uuid from its two halves. */
    public CopyText uuid(long high, long low) {
        column(36);
        hex(high);
        hex(low);
        return this;
    }

    public CopyText date(@Nullable LocalDate value) {
        return value == null ? nothing() : moment(value.getYear(), value.toString());
    }

    /** A time without zone; {@link LocalDateTime#MIN} is PostgreSQL's {@code -infinity}. */
    public CopyText timestamp(@Nullable LocalDateTime value) {
        if (value == null) {
            return nothing();
        }
        return value.equals(LocalDateTime.MIN) ? text("-infinity") : moment(value.getYear(), value.toString());
    }

    /** A one-dimensional array of texts without nulls. */
    public CopyText texts(@Nullable Collection<String> values) {
        if (values == null) {
            return nothing();
        }
        column(2);
        put('{');
        boolean first = true;
        for (String value : values) {
            ensure(3 + 4 * LONGEST_CHARACTER * value.length() + 2);
            if (!first) {
                put(',');
            }
            put('"');
            characters(value, true);
            put('"');
            first = false;
        }
        put('}');
        return this;
    }

    public void endRow() {
        ensure(1);
        put('\n');
        rows++;
        firstColumn = true;
    }

    byte[] buffer() {
        return buffer;
    }

    private CopyText moment(int year, String text) {
        if (year < 1 || year > 9999) {
            throw new IllegalArgumentException("a year outside 1 to 9999");
        }
        return text(text);
    }

    private void characters(String value, boolean inArray) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x80) {
                ascii(c, inArray);
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

    private void ascii(char c, boolean inArray) {
        switch (c) {
            case '\\' -> {
                put('\\');
                put('\\');
                if (inArray) {
                    put('\\');
                    put('\\');
                }
            }
            case '"' -> {
                if (inArray) {
                    put('\\');
                    put('\\');
                }
                put('"');
            }
            case '\t' -> escaped('t');
            case '\n' -> escaped('n');
            case '\r' -> escaped('r');
            case 0 -> {}
            default -> put(c);
        }
    }

    private void escaped(char letter) {
        put('\\');
        put(letter);
    }

    private void digits(long value) {
        byte[] text = Long.toString(value).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(text, 0, buffer, size, text.length);
        size += text.length;
    }

    private void hex(long value) {
        for (int shift = 60; shift >= 0; shift -= 4) {
            put(HEX[(int) (value >>> shift) & 0xF]);
        }
    }

    private void column(int bytes) {
        ensure(bytes + 1);
        if (!firstColumn) {
            put('\t');
        }
        firstColumn = false;
    }

    private void put(int b) {
        buffer[size++] = (byte) b;
    }

    private void ensure(int more) {
        if (buffer.length - size < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + more));
        }
    }
}
