package vn.declareonce.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The identifiers found in one cell, typed by shape. {@code citizenIdRepairs} are the citizen IDs the writing may have been before it was
 * damaged; none of them counts until the register confirms it. With nothing written everything is empty and there is no doubt.
 */
public record IdentifierReading(
        @Nullable String citizenId,
        List<String> citizenIdRepairs,
        List<String> cmnds,
        @Nullable String passport,
        @Nullable String insuranceNumber,
        @Nullable CardQr qr,
        @Nullable Reason doubt) {
    public static final IdentifierReading NOTHING = doubt(null);

    public IdentifierReading {
        citizenIdRepairs = List.copyOf(citizenIdRepairs);
        cmnds = List.copyOf(cmnds);
    }

    static IdentifierReading doubt(@Nullable Reason reason) {
        return new IdentifierReading(null, List.of(), List.of(), null, null, null, reason);
    }

    static IdentifierReading ofCitizenId(String id) {
        return new IdentifierReading(id, List.of(), List.of(), null, null, null, null);
    }

    static IdentifierReading ofRepairs(List<String> repairs, Reason doubt) {
        return new IdentifierReading(null, repairs, List.of(), null, null, null, doubt);
    }

    static IdentifierReading ofCmnd(String cmnd, @Nullable Reason doubt) {
        return new IdentifierReading(null, List.of(), List.of(cmnd), null, null, null, doubt);
    }

    static IdentifierReading ofPassport(String passport) {
        return new IdentifierReading(null, List.of(), List.of(), passport, null, null, null);
    }

    static IdentifierReading ofInsurance(Reading<String> number) {
        return new IdentifierReading(null, List.of(), List.of(), null, number.value(), null, number.doubt());
    }
}
