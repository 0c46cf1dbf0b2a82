package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The wall clock of one child, moved by libfaketime where that is installed (Debian: package libfaketime). The clock that counts
 * durations is left alone, as it is when a machine's time is set.
 *
 * @param library empty where it is not installed; the child's clock is then not moved
 */
record FakeClock(Optional<Path> library, Path offset) {
    /** How often the child reads the offset; reading it at every look at the clock takes more time than the work. */
    private static final int SEEN_WITHIN_SECONDS = 1;

    private static final List<String> LIBRARIES = List.of(
            "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1",
            "/usr/lib/aarch64-linux-gnu/faketime/libfaketime.so.1",
            "/usr/lib64/faketime/libfaketime.so.1");

    static FakeClock in(Path folder) throws IOException {
        Path offset = folder.resolve("clock-offset");
        Files.writeString(offset, "+0");
        String named = System.getProperty("declareonce.libfaketime", "");
        return new FakeClock(
                (named.isEmpty() ? LIBRARIES : List.of(named))
                        .stream().map(Path::of).filter(Files::exists).findFirst(),
                offset);
    }

    Map<String, String> environment() {
        return library.map(path -> Map.of(
                        "LD_PRELOAD",
                        path.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        offset.toString(),
                        "FAKETIME_CACHE_DURATION",
                        Integer.toString(SEEN_WITHIN_SECONDS),
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1",
                        // With what it does for old C libraries every timed wait ends at once.
                        "FAKETIME_FORCE_MONOTONIC_FIX",
                        "0"))
                .orElse(Map.of());
    }

    /**
     * Returns when the child has seen it.
     *
     * @param seconds ahead of the right time, or behind it
     */
    void set(int seconds) throws IOException {
        Files.writeString(offset, seconds > 0 ? "+" + seconds : Integer.toString(seconds));
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(2 * SEEN_WITHIN_SECONDS);
        while (library.isPresent() && System.nanoTime() < until) {
            LockSupport.parkNanos(until - System.nanoTime());
        }
    }

    String what() {
        return library.isPresent()
                ? "the server's and the program's"
                : "the server's alone, libfaketime is not installed";
    }
}
