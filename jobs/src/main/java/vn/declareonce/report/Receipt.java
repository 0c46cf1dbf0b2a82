package vn.declareonce.report;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of one delivery.
 *
 * @param number the delivery's number in this store's tables
 * @param delivery the delivery's id, the same in every store
 * @param archivePath where the frozen file lies
 * @param charset the charset decided for the file; null for a workbook
 * @param delimiter the delimiter decided for the file; null for a workbook
 * @param statedTime the time the delivery states of itself, Vietnam local; null when it states none
 * @param balanced every row read has exactly one outcome, and the delivery is in force
 * @param rowsPerSecond rows read by seconds of the load; null before the load has ended
 */
public record Receipt(
        int number,
        String delivery,
        String source,
        String layout,
        LayoutUsed layoutUsed,
        String sender,
        String sha256,
        String file,
        String archivePath,
        Counts counts,
        boolean balanced,
        @Nullable Long rowsPerSecond,
        String status,
        @Nullable String charset,
        @Nullable String delimiter,
        List<String> notes,
        @Nullable LocalDateTime statedTime,
        Instant receivedAt) {

    /** The notes that tell what is unusual for the sender; they stop nothing, somebody should look. */
    public List<String> warnings() {
        return notes.stream()
                .filter(note -> note.startsWith("ROWS_UNUSUAL ") || note.startsWith("HELD_UNUSUAL "))
                .toList();
    }

    /** Whether the load is on its way or ended half way: its rows have no outcome yet. */
    public boolean unfinished() {
        return status.equals("receiving") || status.equals("staged");
    }

    /**
     * The layout a delivery was read with, as it was that day; the archive keeps its bytes under the hash.
     *
     * @param version as the layout states it; null for a delivery of a program that did not stamp it
     * @param admittedBecause why the delivery was admitted although most of its rows are rejected; null when nobody had to
     */
    public record LayoutUsed(
            @Nullable Integer version,
            String sha256,
            @Nullable String admittedBecause) {}
}
