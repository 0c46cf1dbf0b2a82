package vn.declareonce.connect;

import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A web service that answers JSON in pages.
 *
 * @param parameters of every request; {@code {since}} and {@code {until}} stand for the window, as {@code 2021-09-13T01:00:00Z}
 * @param cursorParameter the parameter that carries the cursor
 * @param next JSON pointer to the cursor of the next page; missing, null or empty on the last one
 * @param items JSON pointer to the array of records
 * @param columns heading of the CSV to JSON pointer within a record
 * @param overlap how far behind the watermark the next fetch begins
 * @param mostPages of one walk; a service whose cursor never ends is found out by it
 * @param check {@code true} (default): pages are walked until two walks agree
 */
record RestSettings(
        String url,
        Map<String, String> parameters,
        String cursorParameter,
        String next,
        String items,
        Map<String, String> columns,
        String overlap,
        String initial,
        Boolean check,
        @Nullable String header,
        String prefix,
        @Nullable Secret secret,
        Integer timeoutSeconds,
        Integer attempts,
        Integer longestWaitSeconds,
        Integer mostPages)
        implements Checked {
    private static final int TIMEOUT_SECONDS = 60;
    private static final int ATTEMPTS = 5;
    private static final int LONGEST_WAIT_SECONDS = 300;
    private static final int MOST_PAGES = 100_000;

    RestSettings {
        url = Objects.requireNonNullElse(url, "");
        parameters = new LinkedHashMap<>(Objects.requireNonNullElse(parameters, Map.of()));
        cursorParameter = Objects.requireNonNullElse(cursorParameter, "cursor");
        next = Objects.requireNonNullElse(next, "/next");
        items = Objects.requireNonNullElse(items, "/items");
        columns = new LinkedHashMap<>(Objects.requireNonNullElse(columns, Map.of()));
        // A key with nothing behind it.
        parameters.replaceAll((name, value) -> Objects.requireNonNullElse(value, ""));
        columns.replaceAll((heading, pointer) -> Objects.requireNonNullElse(pointer, ""));
        overlap = Objects.requireNonNullElse(overlap, "PT15M");
        initial = Objects.requireNonNullElse(initial, "1900-01-01T00:00:00Z");
        check = Objects.requireNonNullElse(check, true);
        prefix = Objects.requireNonNullElse(prefix, "");
        timeoutSeconds = Objects.requireNonNullElse(timeoutSeconds, TIMEOUT_SECONDS);
        attempts = Objects.requireNonNullElse(attempts, ATTEMPTS);
        longestWaitSeconds = Objects.requireNonNullElse(longestWaitSeconds, LONGEST_WAIT_SECONDS);
        mostPages = Objects.requireNonNullElse(mostPages, MOST_PAGES);
    }

    boolean hasWatermark() {
        return parameters.values().stream().anyMatch(value -> value.contains("{since}"));
    }

    boolean fetchesWindows() {
        return hasWatermark() && parameters.values().stream().anyMatch(value -> value.contains("{until}"));
    }

    @Override
    public void check(String where, List<String> faults) {
        checkUrl(where, faults);
        if (columns.isEmpty()) {
            faults.add(where + "'columns' is missing");
        }
        // The array of records may be the whole answer; a cursor or a cell never is.
        Stream.concat(items.isEmpty() ? Stream.of(next) : Stream.of(items, next), columns.values().stream())
                .filter(pointer -> !pointer.startsWith("/"))
                .forEach(pointer -> faults.add(where + "'" + pointer + "' is no JSON pointer; write /" + pointer));
        if ((header == null) != (secret == null)) {
            faults.add(where + "'header' and 'secret' belong together");
        }
        if (secret != null) {
            secret.check(where + "'secret'", faults);
        }
        try {
            Duration.parse(overlap);
            java.time.Instant.parse(initial);
        } catch (DateTimeParseException e) {
            faults.add(where + "'overlap' or 'initial' cannot be read; write PT15M and 2021-01-01T00:00:00Z");
        }
        Checked.range(timeoutSeconds, 1, 3_600, where + "'timeoutSeconds'", faults);
        Checked.range(attempts, 1, 20, where + "'attempts'", faults);
        Checked.range(mostPages, 1, 10_000_000, where + "'mostPages'", faults);
        Checked.range(longestWaitSeconds, 1, 3_600, where + "'longestWaitSeconds'", faults);
    }

    private void checkUrl(String where, List<String> faults) {
        try {
            URI uri = URI.create(url);
            if (uri.getScheme() == null || !uri.getScheme().matches("https?")) {
                faults.add(where + "'url' must begin with https:// or http://");
            }
            if (uri.getUserInfo() != null || uri.getQuery() != null) {
                faults.add(where + "'url' holds a credential or parameters; use 'secret' and 'parameters'");
            }
        } catch (IllegalArgumentException e) {
            faults.add(where + "'url' is no address");
        }
    }
}
