package vn.declareonce.layout;

import java.util.List;
import java.util.stream.Collectors;
import vn.declareonce.values.Reason;

/** A layout that cannot be used, with every fault at once. A fault of configuration: nothing runs until it is mended. */
public final class LayoutInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    public LayoutInvalid(String name, List<Fault> faults) {
        super(Reason.LAYOUT_INVALID + " " + name + ": "
                + faults.stream().map(Fault::toString).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /** One fault; the line counts from 1, 0 means the layout as a whole. */
    public record Fault(int line, String message) {
        @Override
        public String toString() {
            return line == 0 ? message : "line " + line + ": " + message;
        }
    }

    /** Every fault, at least one. */
    public List<Fault> faults() {
        return faults;
    }
}
