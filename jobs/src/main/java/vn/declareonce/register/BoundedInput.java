package vn.declareonce.register;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Lets no single record of a file, or event of an XML document, grow without end: a parser would hold it whole in memory. */
final class BoundedInput extends FilterInputStream {
    static final int LONGEST_RECORD_BYTES = 1 << 20;

    private long sinceRecord;

    BoundedInput(InputStream in) {
        super(in);
    }

    /** Thrown into the parser that reads from here. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong() {
            super("a record of more than " + LONGEST_RECORD_BYTES + " bytes");
        }
    }

    void recordBegins() {
        sinceRecord = 0;
    }

    @Override
    public int read() throws IOException {
        int b = super.read();
        count(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count(read);
        return read;
    }

    private void count(int read) throws TooLong {
        sinceRecord += Math.max(0, read);
        if (sinceRecord > LONGEST_RECORD_BYTES) {
            throw new TooLong();
        }
    }
}
