package vn.declareonce.marking;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The merged cells of a sheet: what is marked inside one is seen on its first cell alone, so the mark goes there and names its row. */
final class MergedCells {
    private static final int ROWS_NAMED_MOST = 20;

    private final List<Region> regions;

    private MergedCells(List<Region> regions) {
        this.regions = regions;
    }

    /** Rows as the spreadsheet shows them, columns from 0; the last of each included. */
    private record Region(int row, int column, int lastRow, int lastColumn) {
        boolean hides(CellEdit edit) {
            boolean inside = edit.row() >= row
                    && edit.row() <= lastRow
                    && edit.column() >= column
                    && edit.column() <= lastColumn;
            return inside && (edit.row() != row || edit.column() != column);
        }

        static Region of(String reference) {
            int colon = reference.indexOf(':');
            String first = colon < 0 ? reference : reference.substring(0, colon);
            String last = reference.substring(colon + 1);
            return new Region(row(first), CellEdit.column(first), row(last), CellEdit.column(last));
        }

        private static int row(String reference) {
            String digits = reference.replaceAll("\\D", "");
            return digits.isEmpty() || digits.length() > 7 ? 0 : Integer.parseInt(digits);
        }
    }

    /** @param in the part of a sheet, which is closed */
    static MergedCells read(InputStream in) throws IOException {
        List<Region> regions = new ArrayList<>();
        try (in) {
            XMLStreamReader reader = Xml.inputs().createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("mergeCell")) {
                    String reference = reader.getAttributeValue(null, "ref");
                    if (reference != null) {
                        regions.add(Region.of(reference));
                    }
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException("a sheet of the workbook is no XML", e);
        }
        return new MergedCells(regions);
    }

    /** The edits where they are seen. What is written stays in its own cell, because each row is read from there. */
    Map<Integer, NavigableMap<Integer, CellEdit>> seen(Map<Integer, NavigableMap<Integer, CellEdit>> edits) {
        if (regions.isEmpty()) {
            return edits;
        }
        Map<Integer, NavigableMap<Integer, CellEdit>> seen = new TreeMap<>();
        Map<CellEdit, List<Integer>> moved = new LinkedHashMap<>();
        for (NavigableMap<Integer, CellEdit> row : edits.values()) {
            for (CellEdit edit : row.values()) {
                Region region = edit.text() == null ? hiding(edit) : null;
                if (region == null) {
                    put(seen, edit);
                } else {
                    CellEdit first =
                            CellEdit.mark(edit.sheet(), region.row(), region.column(), edit.colour(), edit.comment());
                    moved.computeIfAbsent(first, mark -> new ArrayList<>()).add(edit.row());
                }
            }
        }
        moved.forEach((mark, rows) -> put(seen, naming(mark, rows)));
        return seen;
    }

    private @Nullable Region hiding(CellEdit edit) {
        for (Region region : regions) {
            if (region.hides(edit)) {
                return region;
            }
        }
        return null;
    }

    private static void put(Map<Integer, NavigableMap<Integer, CellEdit>> edits, CellEdit edit) {
        edits.computeIfAbsent(edit.row(), row -> new TreeMap<>()).merge(edit.column(), edit, CellEdit::and);
    }

    private static CellEdit naming(CellEdit mark, List<Integer> rows) {
        String numbers =
                rows.stream().limit(ROWS_NAMED_MOST).map(String::valueOf).collect(Collectors.joining(", "))
                        + (rows.size() > ROWS_NAMED_MOST ? " ..." : "");
        String words = "Ô gộp, dòng / merged cell, row " + numbers + ": " + mark.comment();
        return CellEdit.mark(mark.sheet(), mark.row(), mark.column(), mark.colour(), words);
    }
}
