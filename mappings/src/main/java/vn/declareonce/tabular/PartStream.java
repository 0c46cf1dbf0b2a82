package vn.declareonce.tabular;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * One XML part's bytes on their way to the parser. Refuses a DOCTYPE, a single piece of markup or text too long to be honest (a parser
 * would gather it in memory), a part bigger than the ZIP directory declared, and bytes that do not match the part's checksum.
 */
final class PartStream extends FilterInputStream {

    private static final int LONGEST_PIECE = 1 << 20;

    private enum State {
        TEXT,
        OPENED,
        BANG,
        TAG,
        COMMENT,
        CDATA,
        INSTRUCTION
    }

    private final ZipEntry entry;
    private final CRC32 checksum = new CRC32();
    private long seen;
    private int piece;
    private State state = State.TEXT;
    private int last;
    private int beforeLast;

    PartStream(ZipFile zip, ZipEntry entry) throws IOException {
        super(unpacked(zip, entry));
        this.entry = entry;
    }

    /** Reads a part that nobody reads to its end, for its checksum: what it was left out for may be the damage. */
    static void requireWhole(ZipFile zip, ZipEntry entry) throws IOException {
        try (PartStream part = new PartStream(zip, entry)) {
            part.transferTo(OutputStream.nullOutputStream());
        }
    }

    /** Java looks at the part's own header only here. */
    private static InputStream unpacked(ZipFile zip, ZipEntry entry) throws IOException {
        try {
            InputStream in = zip.getInputStream(entry);
            if (in != null) {
                return in;
            }
        } catch (ZipException | EOFException e) {
            throw damaged(entry);
        }
        throw damaged(entry);
    }

    private static FileRefused damaged(ZipEntry entry) {
        return new FileRefused(FileFault.ZIP_DAMAGED, "part " + entry.getName() + " cannot be unpacked");
    }

    String name() {
        return entry.getName();
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int read;
        try {
            read = super.read(target, offset, length);
        } catch (ZipException | EOFException e) {
            throw damaged(entry);
        } catch (IOException e) {
            // past the parser, which would take a failing disk for broken XML
            throw new UncheckedIOException(e);
        }
        if (read < 0) {
            requireWhole();
            return -1;
        }
        seen += read;
        if (seen > entry.getSize()) {
            throw new FileRefused(FileFault.ZIP_TOO_BIG, "part " + entry.getName() + " is bigger than declared");
        }
        checksum.update(target, offset, read);
        for (int i = offset; i < offset + read; i++) {
            step(target[i]);
        }
        return read;
    }

    private void requireWhole() {
        if (seen != entry.getSize() || checksum.getValue() != entry.getCrc()) {
            throw new FileRefused(FileFault.ZIP_DAMAGED, "part " + entry.getName() + " does not match its checksum");
        }
    }

    private void step(byte b) {
        State before = state;
        state = next(b);
        piece = state == before ? piece + 1 : 0;
        if (piece > LONGEST_PIECE) {
            throw new FileRefused(FileFault.CELL_TOO_LONG, "a piece of " + entry.getName() + " is over 1 MB");
        }
        beforeLast = last;
        last = b;
    }

    private State next(byte b) {
        return switch (state) {
            case TEXT -> b == '<' ? State.OPENED : State.TEXT;
            case OPENED -> b == '!' ? State.BANG : b == '?' ? State.INSTRUCTION : b == '>' ? State.TEXT : State.TAG;
            case BANG -> afterBang(b);
            case TAG -> b == '>' || b == '<' ? afterTag(b) : State.TAG;
            case COMMENT -> b == '>' && last == '-' && beforeLast == '-' && piece > 2 ? State.TEXT : State.COMMENT;
            case CDATA -> b == '>' && last == ']' && beforeLast == ']' ? State.TEXT : State.CDATA;
            case INSTRUCTION -> b == '>' && last == '?' ? State.TEXT : State.INSTRUCTION;
        };
    }

    private State afterBang(byte b) {
        if (b == '-') {
            return State.COMMENT;
        }
        if (b == '[') {
            return State.CDATA;
        }
        throw new FileRefused(FileFault.DOCTYPE, "part " + entry.getName());
    }

    /** A ">" inside an attribute's value ends the tag too early here, which only makes the rest count as text. */
    private static State afterTag(byte b) {
        return b == '<' ? State.OPENED : State.TEXT;
    }
}
