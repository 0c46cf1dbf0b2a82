package vn.declareonce.register;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reason;

/**
 * Why a snapshot is refused; never holds a personal value.
 *
 * @param line where the citizen begins in the file, from 1; 0 when the file as a whole is meant
 * @param column as the file writes it
 * @param found what is wrong, in words
 */
public record RegisterProblem(
        long line, Reason reason, @Nullable String column, String found) {
    @Override
    public String toString() {
        String where = (line == 0 ? "" : "line " + line + ", ") + (column == null ? "" : column + ", ");
        return where + reason + ": " + found;
    }
}
