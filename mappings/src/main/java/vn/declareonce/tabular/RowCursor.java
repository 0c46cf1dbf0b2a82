package vn.declareonce.tabular;

import org.jspecify.annotations.Nullable;

/** The rows of a file, in its own order, one pass, one thread. */
public interface RowCursor extends AutoCloseable {

    /**
     * The next row, or null at the end.
     *
     * @throws FileRefused when the file turns out to be damaged or too big further down
     */
    @Nullable
    TabularRow next();

    /** How many formula cells were met so far; their stored results were taken, nothing was calculated. */
    long formulaCells();

    @Override
    void close();
}
