package vn.declareonce.desk;

import java.util.Map;

/**
 * How much of one user may lie at the desk at a time, loaded and discarded files not counted.
 *
 * @param filesMost files
 * @param bytesMost bytes of all of them together
 */
public record Quota(int filesMost, long bytesMost) {
    public static final Quota DEFAULT = new Quota(100, 10_000_000_000L);

    private static final String FILES = "DECLARE_ONCE_QUOTA_FILES";
    private static final String MEGABYTES = "DECLARE_ONCE_QUOTA_MEGABYTES";
    private static final long MEGABYTE = 1_000_000;

    /**
     * {@code DECLARE_ONCE_QUOTA_FILES} and {@code DECLARE_ONCE_QUOTA_MEGABYTES}, else the default.
     *
     * @throws IllegalArgumentException naming the variable that is no positive number
     */
    public static Quota fromEnvironment(Map<String, String> environment) {
        return new Quota(
                number(environment, FILES, DEFAULT.filesMost()),
                number(environment, MEGABYTES, (int) (DEFAULT.bytesMost() / MEGABYTE)) * MEGABYTE);
    }

    /** Whether a file more, of so many bytes, is within it. */
    boolean allows(Usage now, long bytes) {
        return now.files() < filesMost && now.bytes() + bytes <= bytesMost;
    }

    /** What lies at the desk of one user. */
    record Usage(long files, long bytes) {}

    private static int number(Map<String, String> environment, String name, int otherwise) {
        String written = environment.getOrDefault(name, "").strip();
        if (written.isEmpty()) {
            return otherwise;
        }
        if (!written.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(name + " must be a positive number.");
        }
        return Integer.parseInt(written);
    }
}
