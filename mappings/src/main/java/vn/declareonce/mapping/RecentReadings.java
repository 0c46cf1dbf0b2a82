package vn.declareonce.mapping;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last readings of cells that repeat (dates, vaccines, sites), bounded. Safe between threads without locks: an entry is immutable,
 * and a lost or overwritten one is only read again.
 */
final class RecentReadings<T> {
    private static final int SLOTS = 2048;

    private final @Nullable Entry<T>[] slots;
    private final Function<String, T> reader;

    private record Entry<T>(String written, T reading) {}

    @SuppressWarnings({"unchecked", "rawtypes"})
    RecentReadings(Function<String, T> reader) {
        this.slots = new Entry[SLOTS];
        this.reader = reader;
    }

    T read(String written) {
        int hash = written.hashCode();
        int slot = (hash ^ (hash >>> 16)) & (SLOTS - 1);
        Entry<T> entry = slots[slot];
        if (entry != null && entry.written().equals(written)) {
            return entry.reading();
        }
        T reading = reader.apply(written);
        slots[slot] = new Entry<>(written, reading);
        return reading;
    }
}
