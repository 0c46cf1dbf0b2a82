package vn.declareonce.tabular;

import java.util.List;

/** Says how well a row serves as the header, and what its columns are for. */
@FunctionalInterface
public interface HeaderFinder {

    /** The number of columns recognised, or any measure that grows with the fit; 0 or less: not a header. Empty cells are "". */
    int score(List<String> cells);

    /** Whether who signs a list may have written a name in this column below it: nothing under its heading makes a row somebody's. */
    default boolean maySign(List<String> header, int column) {
        return false;
    }
}
