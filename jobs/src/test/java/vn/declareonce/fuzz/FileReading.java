package vn.declareonce.fuzz;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.tabular.FileProblem;
import vn.declareonce.tabular.FileRefused;
import vn.declareonce.tabular.Flaw;
import vn.declareonce.tabular.HeaderFinder;
import vn.declareonce.tabular.Limits;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.tabular.TabularRow;

/** What was read of one file, or why it was refused; and what must hold of every file, whatever its kind. */
final class FileReading {
    /** Any row of two filled cells may be the header, so that what lies below it is reached. */
    static final HeaderFinder ANY = cells -> {
        int filled = (int) cells.stream().filter(cell -> !cell.isBlank()).count();
        return filled < 2 ? 0 : filled;
    };

    private static final Limits LIMITS = new Limits(10_000, 64, 4_000, 100_000, 4 << 20, 200, 1 << 20, 100, 1 << 10);

    final List<SheetFacts> sheets = new ArrayList<>();
    final List<TabularRow> rows = new ArrayList<>();
    final List<FileProblem> problems = new ArrayList<>();

    private FileReading() {}

    /** Reads the file twice, and its second half alone: the same bytes give the same rows. */
    static FileReading of(Path path, TabularFormat format) {
        FileReading read = once(path, format, 0);
        FileReading again = once(path, format, 0);
        Property.same(again.problems, read.problems, "read again it is refused alike");
        Property.same(again.texts(), read.texts(), "read again it gives the same rows");
        read.checkRows();
        if (read.problems.isEmpty() && read.rows.size() > 1) {
            int half = read.rows.size() / 2;
            List<String> rest = once(path, format, half).texts();
            Property.same(rest, read.texts().subList(half, read.rows.size()), "a restart gives the rest");
        }
        return read;
    }

    /** How many of these signs stand in the cells and headings. */
    int count(char sign) {
        int found = 0;
        for (SheetFacts sheet : sheets) {
            for (String heading : sheet.header()) {
                found += (int) heading.chars().filter(c -> c == sign).count();
            }
        }
        for (TabularRow row : rows) {
            for (@Nullable String cell : row.cells()) {
                found += cell == null
                        ? 0
                        : (int) cell.chars().filter(c -> c == sign).count();
            }
        }
        return found;
    }

    private static FileReading once(Path path, TabularFormat format, long skip) {
        FileReading read = new FileReading();
        try (TabularFile file = TabularFile.open(path, format, ANY, LIMITS);
                RowCursor cursor = file.rows(skip)) {
            read.sheets.addAll(file.facts().sheets());
            for (TabularRow row = cursor.next(); row != null; row = cursor.next()) {
                read.rows.add(row);
            }
        } catch (FileRefused refused) {
            read.problems.addAll(refused.problems());
            Property.holds(!read.problems.isEmpty(), "a refusal has its reasons");
        }
        return read;
    }

    private void checkRows() {
        int sheet = -1;
        int number = 0;
        for (TabularRow row : rows) {
            number = row.sheet() == sheet ? number : 0;
            sheet = row.sheet();
            Property.holds(row.number() > number, "row numbers rise");
            number = row.number();
            int width = sheets.get(sheet).header().size();
            Property.holds(row.cells().length >= width, "every column of the header has its cell");
            Flaw flaw = row.flaw();
            boolean note = row.kind() == TabularRow.Kind.NOTE;
            if (flaw == null && !note) {
                checkCells(row, width);
            } else if (flaw != null) {
                Property.holds(flaw.column() >= -1, "a flaw names a column or the row");
            }
        }
    }

    private static void checkCells(TabularRow row, int width) {
        for (int i = 0; i < row.cells().length; i++) {
            String cell = row.cells()[i];
            if (cell == null) {
                continue;
            }
            Property.holds(!cell.isEmpty(), "an empty cell is null");
            Property.holds(cell.length() <= LIMITS.cellChars(), "a cell keeps within its limit");
            Property.holds(cell.indexOf('\uFFFD') < 0, "no sign stands for a letter");
            Property.holds(
                    i < width || cell.isBlank() || cell.strip().isEmpty() || isInvisible(cell),
                    "no cell is beyond the header");
        }
    }

    private static boolean isInvisible(String cell) {
        return cell.chars().allMatch(c -> c <= ' ' || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF);
    }

    private List<String> texts() {
        return rows.stream()
                .map(row -> row.sheet() + " " + row.number() + " " + row.kind() + " " + Arrays.toString(row.cells())
                        + " " + row.numericCells() + " " + row.flaw())
                .toList();
    }
}
