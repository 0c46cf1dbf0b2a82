package vn.declareonce.connect;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A query on a legacy database.
 *
 * @param query ordered by a key, so that equal rows are equal bytes; may name {@code :since} and {@code :until}
 * @param watermark null to read everything each time
 * @param keys a query of one column with the keys of all records; null when deletions are not looked for
 */
record JdbcSettings(
        String url,
        @Nullable String user,
        @Nullable Secret password,
        String query,
        @Nullable JdbcWatermark watermark,
        @Nullable String keys,
        Integer fetchSize,
        Integer timeoutSeconds)
        implements Checked {
    private static final Pattern CREDENTIAL = Pattern.compile("(?i)[?&;](user|password|sslpassword)=|//[^/?]*@");
    private static final int FETCH_SIZE = 5_000;
    private static final int TIMEOUT_SECONDS = 3_600;

    JdbcSettings {
        url = Objects.requireNonNullElse(url, "");
        query = Objects.requireNonNullElse(query, "");
        fetchSize = Objects.requireNonNullElse(fetchSize, FETCH_SIZE);
        timeoutSeconds = Objects.requireNonNullElse(timeoutSeconds, TIMEOUT_SECONDS);
    }

    boolean fetchesWindows() {
        return watermark != null && watermark.kind() == JdbcWatermark.Kind.TIME && query.contains(":until");
    }

    @Override
    public void check(String where, List<String> faults) {
        Checked.required(url, where, "url", faults);
        Checked.required(query, where, "query", faults);
        if (!url.isEmpty() && !url.startsWith("jdbc:")) {
            faults.add(where + "'url' must begin with jdbc:");
        }
        if (CREDENTIAL.matcher(url).find()) {
            faults.add(where + "'url' holds a user or password; use 'user' and 'password'");
        }
        if (password != null) {
            password.check(where + "'password'", faults);
        }
        Checked.range(fetchSize, 1, 100_000, where + "'fetchSize'", faults);
        Checked.range(timeoutSeconds, 1, 86_400, where + "'timeoutSeconds'", faults);
        if (watermark != null) {
            watermark.check(where, faults);
            if (!query.contains(":since")) {
                faults.add(where + "'query' has a watermark and does not use :since");
            }
        }
    }
}
