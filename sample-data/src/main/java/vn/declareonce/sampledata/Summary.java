package vn.declareonce.sampledata;

import java.util.Map;

/** What was written: delivery files, citizens in the register, rows of each source by its folder name. */
public record Summary(int files, long citizens, Map<String, Long> rowsBySource) {
    /** Rows of all sources, header, title and total lines not counted. */
    public long rows() {
        return rowsBySource.values().stream().mapToLong(Long::longValue).sum();
    }
}
