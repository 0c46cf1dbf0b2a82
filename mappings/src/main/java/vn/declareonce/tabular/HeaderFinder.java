package vn.declareonce.tabular;

import java.util.List;

/** Says how well a row serves as the header. */
@FunctionalInterface
public interface HeaderFinder {

    /** The number of columns recognised, or any measure that grows with the fit; 0 or less: not a header. Empty cells are "". */
    int score(List<String> cells);
}
