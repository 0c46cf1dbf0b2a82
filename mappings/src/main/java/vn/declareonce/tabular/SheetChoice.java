package vn.declareonce.tabular;

import java.util.List;

/** Which sheets of a workbook are read: those named, hidden or not; or, without names, the visible ones, or all. */
public record SheetChoice(boolean hiddenToo, List<String> names) {

    /** Every visible sheet whose header fits. */
    public static final SheetChoice VISIBLE = new SheetChoice(false, List.of());
    /** Every sheet whose header fits, hidden ones too. */
    public static final SheetChoice ALL = new SheetChoice(true, List.of());

    public SheetChoice {
        names = List.copyOf(names);
    }

    /** Exactly these sheets; a missing one refuses the file. */
    public static SheetChoice named(String... names) {
        return new SheetChoice(true, List.of(names));
    }

    boolean takes(String name, boolean hidden) {
        return names.isEmpty() ? !hidden || hiddenToo : names.contains(name);
    }
}
