package vn.declareonce.tabular;

import java.util.List;

/**
 * One sheet: {@code headerRow} as the sender sees it, 0 when the sheet is not read or, as in XML, has none; the header cells decoded, "" where unnamed;
 * and per column the legacy text that its cells carry.
 */
public record SheetFacts(
        int index,
        String name,
        boolean hidden,
        boolean read,
        int headerRow,
        List<String> header,
        List<LegacyText> columnText) {

    public SheetFacts {
        header = List.copyOf(header);
        columnText = List.copyOf(columnText);
    }

    static SheetFacts unread(int index, String name, boolean hidden) {
        return new SheetFacts(index, name, hidden, false, 0, List.of(), List.of());
    }
}
