package vn.declareonce.record;

import org.jspecify.annotations.Nullable;

/** An address as written: names or codes of the units as the sender wrote them, and the rest of the line. */
public record Address(
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String line) {
    public static final Address NONE = new Address(null, null, null, null);

    public boolean isEmpty() {
        return province == null && district == null && ward == null && line == null;
    }
}
