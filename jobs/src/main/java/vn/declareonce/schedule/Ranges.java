package vn.declareonce.schedule;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.declareonce.connect.FetchWindow;

/** A range of time as a text, {@code 2021-08-01T00:00/2021-08-02T00:00}; empty for none. */
final class Ranges {
    private Ranges() {}

    static String write(FetchWindow.Range range) {
        return range.from() + "/" + range.until();
    }

    static FetchWindow.@Nullable Range read(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? null
                : new FetchWindow.Range(
                        LocalDateTime.parse(text.substring(0, slash)), LocalDateTime.parse(text.substring(slash + 1)));
    }
}
