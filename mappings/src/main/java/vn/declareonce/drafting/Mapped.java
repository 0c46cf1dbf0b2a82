package vn.declareonce.drafting;

import java.util.List;

/**
 * The columns of a file nobody prepared for, with first values and the field each may be. Holds personal values: shown to the file's sender
 * alone.
 *
 * @param source the source the guesses are of
 * @param confidence that the file belongs to this source, from 0 to 1
 * @param columns in the file's order, those without a heading too
 */
public record Mapped(String source, double confidence, List<Column> columns) {
    public Mapped {
        columns = List.copyOf(columns);
    }

    /**
     * One column.
     *
     * @param heading as written, "" where there is none
     * @param samples a few different values
     * @param field the likeliest field, "" when no guess is sure enough
     * @param percent how sure, whole percent; 0 without a guess
     */
    public record Column(String heading, List<String> samples, String field, int percent) {
        @Override
        public String toString() {
            return heading;
        }
    }
}
