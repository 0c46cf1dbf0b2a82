package vn.declareonce.desk;

import org.jspecify.annotations.Nullable;

/**
 * How a delivery hangs together with others of its sender.
 *
 * @param replaces the delivery that was taken back for it
 * @param replacedBy the delivery it was taken back for
 * @param original the hash of the file it is a corrected copy of, which lies in the archive as it was sent
 * @param cells how many cells were corrected in the page
 * @param correctedBy who did
 */
public record Chain(
        @Nullable String replaces,
        @Nullable String replacedBy,
        @Nullable String original,
        int cells,
        @Nullable String correctedBy) {
    static final Chain NONE = new Chain(null, null, null, 0, null);

    public boolean isEmpty() {
        return replaces == null && replacedBy == null && original == null;
    }
}
