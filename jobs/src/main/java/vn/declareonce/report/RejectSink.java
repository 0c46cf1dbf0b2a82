package vn.declareonce.report;

import java.io.Closeable;
import java.io.IOException;

/** Where rows on their way back to the sender are written, sheet by sheet. Not finished, it leaves no file. */
interface RejectSink extends Closeable {

    void startSheet(SenderRows.Sheet sheet) throws IOException;

    void write(RejectRow row) throws IOException;

    /** Completes the file or files. */
    void finish() throws IOException;
}
