package vn.declareonce.bench;

/** The names of the figures, which stay stable. */
final class Figure {
    static final String END_TO_END = "endToEnd";
    static final String STAGING = "staging";
    static final String COPY = "copy";
    static final String FLOOR = "floor";
    static final String STOCK = "stock";
    static final String ROWS_ALONE = "rowsAlone";
    static final String ONE_PERCENT = "onePercent";

    private Figure() {}
}
