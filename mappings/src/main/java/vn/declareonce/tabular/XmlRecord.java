package vn.declareonce.tabular;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/**
 * One record: the texts of the elements below it by their names, {@code OUTER/INNER} for one within another, empty ones left out. A
 * flaw stands at a column's name, or at none.
 *
 * @param columns the names of all its elements, the empty ones too
 */
record XmlRecord(
        int ordinal,
        Set<String> columns,
        Map<String, String> cells,
        Flaw.@Nullable Code flaw,
        @Nullable String flawedColumn) {

    static XmlRecord flawed(int ordinal, Flaw.Code flaw) {
        return new XmlRecord(ordinal, Set.of(), Map.of(), flaw, null);
    }

    XmlRecord as(int number) {
        return new XmlRecord(number, columns, cells, flaw, flawedColumn);
    }

    /** Reads to the end of the record whose start was just met. */
    static XmlRecord read(XmlEvents events, int ordinal, Limits limits) {
        return new Reading(events, limits).record(ordinal);
    }

    private static final class Reading {
        private final XmlEvents events;
        private final Limits limits;
        private final int depth;
        private final Set<String> columns = new LinkedHashSet<>();
        private final Map<String, String> cells = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private Flaw.@Nullable Code flaw;
        private @Nullable String flawedColumn;
        private boolean leaf;
        private long chars;

        Reading(XmlEvents events, Limits limits) {
            this.events = events;
            this.limits = limits;
            this.depth = events.path().size();
        }

        XmlRecord record(int ordinal) {
            while (true) {
                switch (events.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        leaf = true;
                        text.setLength(0);
                    }
                    case XMLStreamConstants.CHARACTERS -> events.appendTo(text, limits.cellChars() + 1);
                    case XMLStreamConstants.END_ELEMENT -> {
                        if (events.path().size() == depth) {
                            return new XmlRecord(ordinal, columns, cells, flaw, flawedColumn);
                        }
                        elementEnds();
                    }
                    default -> throw events.refused(FileFault.XML_BROKEN, "ends inside a record");
                }
            }
        }

        /** Text beside elements is layout of the file, not a value. */
        private void elementEnds() {
            if (leaf) {
                String column = column();
                columns.add(column);
                if (columns.size() > limits.columns()) {
                    throw events.refused(FileFault.TOO_MANY_COLUMNS, "more than " + limits.columns() + " elements");
                }
                if (!Blank.is(text.toString())) {
                    put(column, text.toString());
                }
            }
            leaf = false;
            text.setLength(0);
        }

        private String column() {
            List<String> path = events.path();
            return String.join("/", path.subList(depth, path.size()));
        }

        private void put(String column, String value) {
            boolean tooLong = value.length() > limits.cellChars();
            if (tooLong) {
                flaw(Flaw.Code.CELL_TOO_LONG, column);
            }
            String kept = tooLong ? value.substring(0, limits.cellChars()) : value;
            chars += kept.length();
            if (cells.putIfAbsent(column, kept) != null) {
                flaw(Flaw.Code.ELEMENT_REPEATED, column);
            }
            if (chars > limits.recordChars()) {
                throw events.refused(
                        FileFault.XML_TOO_LONG, "a record of more than " + limits.recordChars() + " characters");
            }
        }

        private void flaw(Flaw.Code code, String column) {
            if (flaw == null) {
                flaw = code;
                flawedColumn = column;
            }
        }
    }
}
