package vn.declareonce.fuzz;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Assertions that cost nothing while they hold: a target runs a hundred thousand times a second. */
public final class Property {
    private Property() {}

    /** Fails with the property's name when it does not hold. */
    public static void holds(boolean held, String property) {
        if (!held) {
            throw new AssertionError(property);
        }
    }

    /** Fails with both values, which are invented by the fuzzer, when they differ. */
    public static void same(@Nullable Object actual, @Nullable Object expected, String property) {
        if (!Objects.equals(actual, expected)) {
            throw new AssertionError(property + ": " + actual + " is not " + expected);
        }
    }
}
