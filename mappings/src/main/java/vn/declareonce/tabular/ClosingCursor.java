package vn.declareonce.tabular;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Rows with the block of signatures at a sheet's end told from data. Such a block begins with a row of signature words alone and goes on
 * with such rows and with one or two bare names; any other row after it makes all of it data. A name under a heading that speaks of
 * people, or that the layout requires, stays data even there: it may be somebody's row.
 */
final class ClosingCursor implements RowCursor {
    private static final int ROWS_MOST = 20;
    private static final int WORDS_MOST = 4;
    private static final int NAMES_MOST = 2;

    private final RowCursor rows;
    private final List<SheetFacts> sheets;
    private final HeaderFinder finder;
    private final Deque<TabularRow> held = new ArrayDeque<>();
    private final Deque<TabularRow> ready = new ArrayDeque<>();

    /** @param rows from the first row on: where a block begins cannot be told from its middle */
    ClosingCursor(RowCursor rows, List<SheetFacts> sheets, HeaderFinder finder) {
        this.rows = rows;
        this.sheets = sheets;
        this.finder = finder;
    }

    /** Walks over rows delivered before; closes itself when the file turns out to be refused on the way. */
    ClosingCursor skip(long count) {
        try {
            for (long left = count; left > 0 && next() != null; left--) {
                // the rows are only counted
            }
            return this;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public @Nullable TabularRow next() {
        while (ready.isEmpty()) {
            TabularRow row = rows.next();
            TabularRow first = held.peek();
            if (row == null || first != null && first.sheet() != row.sheet()) {
                settle(true);
            }
            if (row == null) {
                return ready.poll();
            }
            if (mayClose(row) && held.size() < ROWS_MOST) {
                held.add(row);
            } else {
                settle(false);
                ready.add(row);
            }
        }
        return ready.poll();
    }

    @Override
    public long formulaCells() {
        return rows.formulaCells();
    }

    @Override
    public void close() {
        held.clear();
        ready.clear();
        rows.close();
    }

    private boolean mayClose(TabularRow row) {
        if (row.kind() == TabularRow.Kind.NOTE) {
            return !held.isEmpty();
        }
        return says(row, WORDS_MOST, cell -> SignatureText.isNobodys(cell) || SignatureText.isDate(cell))
                || !held.isEmpty() && says(row, NAMES_MOST, SignatureText::isName);
    }

    private void settle(boolean closed) {
        for (TabularRow row = held.poll(); row != null; row = held.poll()) {
            ready.add(closed && !mayBeSomebodys(row) ? note(row) : row);
        }
    }

    private boolean mayBeSomebodys(TabularRow row) {
        List<String> header = sheets.get(row.sheet()).header();
        @Nullable String[] cells = row.cells();
        for (int i = 0; i < Math.min(cells.length, header.size()); i++) {
            String cell = cells[i];
            if (cell != null && !Blank.is(cell) && !SignatureText.isNobodys(cell) && !finder.maySign(header, i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the row has at least one filled cell and at most so many, and each is of these words. */
    private static boolean says(TabularRow row, int most, Predicate<String> words) {
        Flaw flaw = row.flaw();
        if (flaw != null && flaw.code() != Flaw.Code.RAGGED_TOO_FEW && flaw.code() != Flaw.Code.RAGGED_TOO_MANY) {
            return false;
        }
        int filled = filled(row);
        if (filled == 0 || filled > most) {
            return false;
        }
        for (String cell : row.cells()) {
            if (cell != null && !Blank.is(cell) && !words.test(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Counted before any word is looked at: nearly every row ends here. */
    private static int filled(TabularRow row) {
        int filled = 0;
        for (String cell : row.cells()) {
            filled += Blank.is(cell) ? 0 : 1;
        }
        return filled;
    }

    private static TabularRow note(TabularRow row) {
        return new TabularRow(row.sheet(), row.number(), TabularRow.Kind.NOTE, row.cells(), row.numericCells(), null);
    }
}
