package vn.declareonce.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sender's own file, read again from the archive: the rows in the order of the ledger, sheet by sheet. One pass, one thread. */
public interface SenderRows extends AutoCloseable {

    /** The sheets that hold rows, in their order. */
    List<Sheet> sheets();

    /** The next row, or null behind the last. */
    @Nullable
    Row next();

    @Override
    void close();

    /** A sheet by the number the ledger knows it under; the header as the sender wrote it, "" where a column has no name. */
    record Sheet(int number, String name, List<String> header) {
        public Sheet {
            header = List.copyOf(header);
        }
    }

    /** A row as it was written; cells beyond the header are the sender's too. */
    record Row(int sheet, int number, List<@Nullable String> cells) {}
}
