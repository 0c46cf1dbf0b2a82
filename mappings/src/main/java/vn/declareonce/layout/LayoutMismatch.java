package vn.declareonce.layout;

import java.util.List;
import java.util.stream.Collectors;

/** The file's header does not fit the layout, for these reasons; nothing of the file may be loaded. The message holds headings only. */
public final class LayoutMismatch extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Layout layout;
    private final transient List<HeaderFault> faults;

    public LayoutMismatch(Layout layout, List<HeaderFault> faults) {
        super("Layout " + layout.source() + "/" + layout.name() + ": "
                + faults.stream().map(HeaderFault::toString).collect(Collectors.joining("; ")));
        this.layout = layout;
        this.faults = List.copyOf(faults);
    }

    /** The same, said of a sheet. */
    public LayoutMismatch in(String sheet) {
        return new LayoutMismatch(
                layout, faults.stream().map(fault -> fault.in(sheet)).toList());
    }

    /** Every fault, at least one. */
    public List<HeaderFault> faults() {
        return faults;
    }
}
