package vn.declareonce.record;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row, mapped and judged.
 *
 * @param fingerprint of the written content with source and sender
 * @param recordKey the sender's own key of the record, null when its layout names none
 * @param observedAt the row's own time, Vietnam local; null when the row states none
 * @param problems every problem of the row at once; it is rejected when one of them rejects
 */
public record Statement(
        Fingerprint fingerprint,
        @Nullable String recordKey,
        @Nullable LocalDateTime observedAt,
        List<Claim> claims,
        List<Fact> facts,
        List<Problem> problems) {

    public boolean rejected() {
        for (Problem problem : problems) {
            if (problem.rejects()) {
                return true;
            }
        }
        return false;
    }
}
