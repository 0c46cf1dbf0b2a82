package vn.declareonce.portal;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.alert.AlertSettings;
import vn.declareonce.desk.Quota;

/**
 * What operators set for a portal.
 *
 * @param management where metrics and probes are; null for nowhere
 * @param requestsPerMinute of one token of the API
 * @param quota of one user at the desk
 * @param alerts where they go
 * @param keyFile the key secrets of the second factor are sealed with; null for the one in the home folder
 */
public record Operation(
        @Nullable Management management,
        int requestsPerMinute,
        Quota quota,
        AlertSettings alerts,
        @Nullable Path keyFile) {
    static final int REQUESTS_PER_MINUTE = 600;

    /** Nothing set. */
    public static final Operation NONE =
            new Operation(null, REQUESTS_PER_MINUTE, Quota.DEFAULT, AlertSettings.NOWHERE, null);

    private static final String REQUESTS = "DECLARE_ONCE_API_REQUESTS_PER_MINUTE";
    private static final String KEY_FILE = "DECLARE_ONCE_SECRET_KEY_FILE";

    /**
     * Where metrics and probes are.
     *
     * @param port 0 for any that is free
     */
    public record Management(String address, int port) {}

    /** @throws IllegalArgumentException naming the variable that is wrong */
    static Operation fromEnvironment(Map<String, String> environment, @Nullable Management management) {
        String written = environment.getOrDefault(REQUESTS, Integer.toString(REQUESTS_PER_MINUTE));
        if (!written.matches("[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException(REQUESTS + " must be a positive number.");
        }
        String key = environment.get(KEY_FILE);
        return new Operation(
                management,
                Integer.parseInt(written),
                Quota.fromEnvironment(environment),
                AlertSettings.fromEnvironment(environment),
                key == null ? null : Path.of(key));
    }
}
