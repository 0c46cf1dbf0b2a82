package vn.declareonce.values;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The phone numbers found in one cell, canonical ({@code +84} and nine digits, landlines ten), in the order written, without repeats. */
public record PhoneReading(List<String> phones, @Nullable Reason doubt) {
    public static final PhoneReading NOTHING = new PhoneReading(List.of(), null);

    public PhoneReading {
        phones = List.copyOf(phones);
    }
}
