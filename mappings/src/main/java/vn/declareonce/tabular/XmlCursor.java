package vn.declareonce.tabular;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The records of an XML file as rows; a row's number is the ordinal of its record. */
final class XmlCursor implements RowCursor {

    private final XmlRecords records;
    private final Map<String, Integer> places = new HashMap<>();

    XmlCursor(XmlRecords records, List<String> header) {
        this.records = records;
        for (int i = 0; i < header.size(); i++) {
            places.put(header.get(i), i);
        }
    }

    @Override
    public @Nullable TabularRow next() {
        XmlRecord record = records.next();
        while (record != null && record.cells().isEmpty() && record.flaw() == null) {
            record = records.next();
        }
        return record == null ? null : row(record);
    }

    @Override
    public long formulaCells() {
        return 0;
    }

    @Override
    public void close() {
        records.close();
    }

    private TabularRow row(XmlRecord record) {
        @Nullable String[] cells = new String[places.size()];
        record.cells().forEach((column, text) -> cells[place(column)] = text);
        Flaw.Code code = record.flaw();
        String column = record.flawedColumn();
        Flaw flaw = code == null ? null : new Flaw(code, column == null ? -1 : place(column));
        return new TabularRow(0, record.ordinal(), TabularRow.Kind.DATA, cells, 0, flaw);
    }

    private int place(String column) {
        Integer place = places.get(column);
        if (place == null) {
            throw new IllegalStateException("the frozen file has changed since it was opened");
        }
        return place;
    }
}
