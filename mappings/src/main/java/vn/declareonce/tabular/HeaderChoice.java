package vn.declareonce.tabular;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The best header among the first rows of a sheet, its cells decoded, without empty columns at its end; score 0: none. */
record HeaderChoice(int score, int position, int row, List<String> cells) {

    static final HeaderChoice NONE = new HeaderChoice(0, -1, 0, List.of());

    /** One of the first rows of a sheet: its number as the sender sees it, its cells with null for empty. */
    record Candidate(int row, @Nullable String[] cells) {}

    /** The highest score wins, the upper row among equals. A header in a legacy font is tried decoded too. */
    static HeaderChoice among(List<Candidate> candidates, int searchRows, HeaderFinder finder) {
        HeaderChoice best = NONE;
        for (int i = 0; i < candidates.size() && candidates.get(i).row() <= searchRows; i++) {
            Candidate candidate = candidates.get(i);
            for (LegacyText text : LegacyText.values()) {
                List<String> cells = cells(candidate, text);
                int score = cells.isEmpty() ? 0 : finder.score(cells);
                if (score > best.score()) {
                    best = new HeaderChoice(score, i, candidate.row(), cells);
                }
            }
        }
        return best;
    }

    boolean found() {
        return score > 0;
    }

    /** Names that stand twice, too many columns, names too long. */
    List<FileProblem> problems(@Nullable String sheet, Limits limits) {
        List<FileProblem> problems = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).length() > limits.cellChars()) {
                problems.add(new FileProblem(FileFault.CELL_TOO_LONG, sheet, row, i, "a column's name"));
                continue;
            }
            String name = RowShape.normalized(cells.get(i));
            Integer before = name.isEmpty() ? null : seen.putIfAbsent(name, i);
            if (before != null) {
                String detail = "the same name as column " + (before + 1);
                problems.add(new FileProblem(FileFault.HEADER_REPEATED, sheet, row, i, detail));
            }
        }
        return problems;
    }

    /** Per column of the header, the legacy text of the rows below it. */
    List<LegacyText> columnText(List<Candidate> sample) {
        List<LegacyText> texts = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            List<String> values = new ArrayList<>();
            for (int i = position + 1; i < sample.size(); i++) {
                @Nullable String[] row = sample.get(i).cells();
                String value = column < row.length ? row[column] : null;
                if (value != null) {
                    values.add(value);
                }
            }
            texts.add(LegacyText.decide(values));
        }
        return texts;
    }

    private static List<String> cells(Candidate candidate, LegacyText text) {
        List<String> cells = new ArrayList<>();
        int width = 0;
        for (String cell : candidate.cells()) {
            String decoded = cell == null ? "" : text.decode(cell).strip();
            cells.add(decoded);
            width = Blank.is(decoded) ? width : cells.size();
        }
        return List.copyOf(cells.subList(0, width));
    }
}
