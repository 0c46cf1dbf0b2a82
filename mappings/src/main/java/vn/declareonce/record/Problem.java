package vn.declareonce.record;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reason;

/**
 * Why a row is rejected or doubted. Never carries the value itself: a report reads it from the sender's own file.
 *
 * @param column the column heading as the sender wrote it; null when the row as a whole is meant
 * @param rejects true when the row is rejected, false when it is only doubted
 */
public record Problem(Reason reason, @Nullable String column, boolean rejects) {}
