package vn.declareonce.desk;

import java.util.List;

/** Where the columns stand that a problem names. */
final class Columns {
    private static final String JOINED = " \\+ ";

    private Columns() {}

    /** The headings a problem names: a value joined from several columns is named by all of them. */
    static List<String> names(List<String> header, String named) {
        return named.isEmpty() || header.contains(named) ? List.of(named) : List.of(named.split(JOINED, -1));
    }

    /** Where they stand, from 0; the first column for a problem of the whole row. */
    static List<Integer> places(List<String> header, String named) {
        List<Integer> found = names(header, named).stream()
                .map(header::indexOf)
                .filter(place -> place >= 0)
                .toList();
        return found.isEmpty() ? List.of(0) : found;
    }
}
