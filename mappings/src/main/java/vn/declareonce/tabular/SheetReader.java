package vn.declareonce.tabular;

import java.io.IOException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** One worksheet's rows with at least one value, pulled one at a time; formulas give their stored result. */
final class SheetReader implements AutoCloseable {

    private final PartStream part;
    private final XMLStreamReader xml;
    private final String sheet;
    private final SharedStrings strings;
    private final NumberStyles styles;
    private final Limits limits;
    private final CellText text;

    private @Nullable String[] cells = new @Nullable String[64];
    private int width;
    private int row;
    private int column;
    private long numeric;
    private long formulas;
    private int lastMergedRow;
    private @Nullable Flaw flaw;

    SheetReader(ZipFile zip, String sheet, ZipEntry entry, Tables tables, Limits limits) throws IOException {
        this.part = new PartStream(zip, entry);
        this.xml = XmlParts.open(part);
        this.sheet = sheet;
        this.strings = tables.strings();
        this.styles = tables.styles();
        this.limits = limits;
        this.text = new CellText(limits);
    }

    /** What cells point to. */
    record Tables(SharedStrings strings, NumberStyles styles) {}

    /** Moves to the next row that has a value; false at the end, when the part was read whole. */
    boolean next() throws IOException {
        try {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(xml.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("row")
                        && width > 0) {
                    return true;
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw XmlParts.broken(part.name(), sheet);
        }
    }

    int row() {
        return row;
    }

    @Nullable
    String[] cells() {
        return Arrays.copyOf(cells, width);
    }

    long numeric() {
        return numeric;
    }

    @Nullable
    Flaw flaw() {
        return flaw;
    }

    long formulas() {
        return formulas;
    }

    /** The lowest row at which cells merged over several rows begin, once {@link #next()} came to the end; 0 without any. */
    int lastMergedRow() {
        return lastMergedRow;
    }

    @Override
    public void close() throws IOException {
        part.close();
    }

    private void start(String name) throws XMLStreamException {
        if (name.equals("row")) {
            startRow();
        } else if (name.equals("c")) {
            cell();
        } else if (name.equals("mergeCell")) {
            merged(XmlParts.attribute(xml, "ref"));
        }
    }

    private void merged(@Nullable String reference) {
        int colon = reference == null ? -1 : reference.indexOf(':');
        if (reference != null && colon > 0) {
            int first = rowOf(reference.substring(0, colon));
            int last = rowOf(reference.substring(colon));
            lastMergedRow = last > first ? Math.max(lastMergedRow, first) : lastMergedRow;
        }
    }

    private void startRow() {
        String number = XmlParts.attribute(xml, "r");
        int before = row;
        row = number == null ? row + 1 : wholeNumber(number);
        if (row > limits.sheetRows()) {
            throw refusal(FileFault.TOO_MANY_ROWS, "more than " + limits.sheetRows());
        }
        if (row <= before) {
            throw refusal(FileFault.BROKEN_XML, "row numbers do not rise");
        }
        Arrays.fill(cells, 0, width, null);
        width = 0;
        column = -1;
        numeric = 0;
        flaw = null;
    }

    private void cell() throws XMLStreamException {
        String reference = XmlParts.attribute(xml, "r");
        String type = XmlParts.attribute(xml, "t");
        String style = XmlParts.attribute(xml, "s");
        column = reference == null ? column + 1 : columnOf(reference);
        String stored = null;
        boolean formula = false;
        while (xml.nextTag() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.getLocalName()) {
                case "v" -> stored = text.read(xml, false);
                case "is" -> stored = text.read(xml, true);
                case "f" -> {
                    formula = true;
                    text.read(xml, false);
                }
                default -> text.read(xml, false);
            }
        }
        formulas += formula ? 1 : 0;
        // Only a formula that is computed, and gives a text, may have an empty result.
        if (formula && (stored == null || stored.isEmpty() && !"str".equals(type))) {
            flawed(Flaw.Code.FORMULA_WITHOUT_VALUE);
        } else if (stored != null && !stored.isEmpty()) {
            put(value(type == null ? "n" : type, stored, style));
        }
    }

    private @Nullable String value(String type, String stored, @Nullable String style) {
        switch (type) {
            case "s" -> {
                String shared = strings.get(index(stored));
                if (shared == null) {
                    flawed(Flaw.Code.BROKEN_CELL);
                }
                return shared;
            }
            case "n" -> {
                if (column < Long.SIZE) {
                    numeric |= 1L << column;
                }
                return styles.text(stored, style);
            }
            case "b" -> {
                return stored.equals("1") ? "TRUE" : "FALSE";
            }
            default -> {
                return stored;
            }
        }
    }

    private void put(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        if (column >= limits.columns()) {
            if (Blank.is(value)) {
                return;
            }
            throw refusal(FileFault.TOO_MANY_COLUMNS, "more than " + limits.columns());
        }
        if (column >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
        }
        cells[column] = value;
        width = Math.max(width, column + 1);
        if (value.indexOf('\uFFFD') >= 0) {
            flawed(Flaw.Code.UNDECODABLE);
        }
    }

    /** The first flaw is told. A cell without a value still makes the row one that is delivered. */
    private void flawed(Flaw.Code code) {
        flaw = flaw == null ? new Flaw(code, column) : flaw;
        if (column < limits.columns()) {
            cells = column >= cells.length ? Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2)) : cells;
            width = Math.max(width, column + 1);
        }
    }

    private int columnOf(String reference) {
        int number = 0;
        for (int i = 0; i < reference.length() && number < 1 << 20; i++) {
            char c = reference.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                number = number * 26 + (c - 'A' + 1);
            } else if (number > 0 && c >= '0' && c <= '9') {
                return number - 1;
            } else {
                break;
            }
        }
        throw refusal(FileFault.BROKEN_XML, "a cell's reference is no reference");
    }

    /** 0 where a reference names columns alone. */
    private static int rowOf(String reference) {
        String digits = reference.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 9 ? 0 : Integer.parseInt(digits);
    }

    private static long index(String stored) {
        try {
            return Long.parseLong(stored);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private int wholeNumber(String number) {
        try {
            return (int) Math.min(Long.parseLong(number), Integer.MAX_VALUE);
        } catch (NumberFormatException e) {
            throw refusal(FileFault.BROKEN_XML, "a row's number is no number");
        }
    }

    private FileRefused refusal(FileFault fault, String detail) {
        return new FileRefused(java.util.List.of(FileProblem.at(fault, sheet, row, detail)));
    }
}
