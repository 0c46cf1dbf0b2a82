package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The wall clock of one child, moved by libfaketime where that is installed (Debian: package libfaketime). The clock that counts
 * durations is left alone, as it is when a machine's time is set.
 *
 * @param library empty where it is not installed; the child's clock is then not moved
 */
record FakeClock(Optional<Path> library, Path offset) {
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
                        "FAKETIME_NO_CACHE",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1"))
                .orElse(Map.of());
    }

    /** @param seconds ahead of the right time, or behind it */
    void set(int seconds) throws IOException {
        Files.writeString(offset, seconds > 0 ? "+" + seconds : Integer.toString(seconds));
    }

    String what() {
        return library.isPresent()
                ? "the server's and the program's"
                : "the server's alone, libfaketime is not installed";
    }
}
