package vn.declareonce.register;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** Where each column stands in this file; columns nobody asks for are passed over. */
final class RegisterHeader {
    private static final int ABSENT = -1;

    private final int[] positions;
    private final int width;

    private RegisterHeader(int[] positions, int width) {
        this.positions = positions;
        this.width = width;
    }

    /** Refuses a header with missing or repeated columns, naming all of them. */
    static RegisterHeader of(String file, List<String> headings) {
        List<RegisterProblem> problems = new ArrayList<>();
        int[] positions = new int[RegisterColumn.values().length];
        Arrays.fill(positions, ABSENT);
        for (int i = 0; i < headings.size(); i++) {
            RegisterColumn column = column(Text.headerKey(headings.get(i)));
            if (column != null && positions[column.ordinal()] != ABSENT) {
                problems.add(new RegisterProblem(
                        1, Reason.FILE_COLUMN_REPEATED, column.heading(), "a second column with this heading"));
            } else if (column != null) {
                positions[column.ordinal()] = i;
            }
        }
        for (RegisterColumn column : RegisterColumn.values()) {
            if (column.required() && positions[column.ordinal()] == ABSENT) {
                problems.add(new RegisterProblem(
                        1, Reason.FILE_COLUMN_MISSING, column.heading(), "no column with this heading"));
            }
        }
        if (!problems.isEmpty()) {
            throw new RegisterRefused(file, problems, problems.size());
        }
        return new RegisterHeader(positions, headings.size());
    }

    int width() {
        return width;
    }

    /** The cell as written, null when it is blank or its column absent. */
    @Nullable
    String cell(CSVRecord record, RegisterColumn column) {
        int position = positions[column.ordinal()];
        if (position == ABSENT) {
            return null;
        }
        String cell = record.get(position);
        return cell.isBlank() ? null : cell;
    }

    private static @Nullable RegisterColumn column(String key) {
        for (RegisterColumn column : RegisterColumn.values()) {
            if (Text.headerKey(column.heading()).equals(key) || column.aliases().contains(key)) {
                return column;
            }
        }
        return null;
    }
}
