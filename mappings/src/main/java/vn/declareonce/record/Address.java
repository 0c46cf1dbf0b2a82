package vn.declareonce.record;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.UnitPeriod;

/**
 * An address as written: names or codes of the units as the sender wrote them, and the rest of the line.
 *
 * @param period when it was written, by the row's own time: the units are those of that period
 */
public record Address(
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String line,
        UnitPeriod period) {
    public static final Address NONE = new Address(null, null, null, null, UnitPeriod.UNKNOWN);

    public boolean isEmpty() {
        return province == null && district == null && ward == null && line == null;
    }
}
