package vn.declareonce.crashpoint;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells whoever listens that the program has come to a named place: before and after every commit, after every statement of a set-based
 * stage, between the steps of freezing a file. Outside a fault run nobody listens and a place costs one read. Thread-safe.
 */
public final class CrashPoint {
    private static volatile @Nullable Consumer<String> listener;

    private CrashPoint() {}

    /** @param place of the program, the same in every run; never a personal value */
    public static void reached(String place) {
        Consumer<String> told = listener;
        if (told != null) {
            told.accept(place);
        }
    }

    /** @param told of every place from now on, on the thread that reached it, which goes on when it returns; null for nobody */
    public static void tell(@Nullable Consumer<String> told) {
        listener = told;
    }
}
