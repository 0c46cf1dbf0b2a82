package vn.declareonce.job;

import java.util.Iterator;
import java.util.Map;
import vn.declareonce.report.Counts;

/**
 * What a load would do with a file now.
 *
 * @param counts the rows by what would become of them, as the receipt would count them
 * @param verdicts of the rows that would be loaded or would wait: how many the register says what of
 * @param waiting the rows that would wait, in the file's order; to be read inside the preview alone
 */
public record Preview(Counts counts, Map<RegisterVerdict, Long> verdicts, Iterator<Waiting> waiting) {
    /**
     * A row that would wait.
     *
     * @param sheet the number of its sheet, from 0
     * @param row the number its sender sees
     * @param reason why, a code of {@link vn.declareonce.values.Reason}
     */
    public record Waiting(int sheet, int row, String reason) {}
}
