package vn.declareonce.connect;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was fetched whole.
 *
 * @param watermark where the next fetch begins once this one is a delivery; null where nothing moves
 * @param keys the keys of every record the system holds, one a line, read from the same snapshot; null when not configured
 * @param rows data rows of a snapshot; -1 for a file taken as it is
 */
public record Fetched(
        Path file, @Nullable String watermark, @Nullable Path keys, long rows) {
    static Fetched file(Path file) {
        return new Fetched(file, null, null, -1);
    }

    /** A snapshot without rows is no delivery, but its watermark counts. */
    public boolean isEmpty() {
        return rows == 0;
    }
}
