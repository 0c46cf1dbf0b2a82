package vn.declareonce.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a credential lies: in a file that holds it alone, or in an environment variable. The configuration never holds the credential.
 *
 * @param file a path; null when it comes from the environment
 * @param env the name of a variable; null when it comes from a file
 */
record Secret(@Nullable String file, @Nullable String env) {
    void check(String where, List<String> faults) {
        if ((file == null) == (env == null)) {
            faults.add(where + " needs either 'file' or 'env'");
        }
    }

    /** @throws FetchFailed when it is not there; the message names the place, never the value */
    String value() {
        try {
            String value = file != null ? Files.readString(Path.of(file)).strip() : System.getenv(String.valueOf(env));
            if (value == null || value.isEmpty()) {
                throw missing(null);
            }
            return value;
        } catch (IOException e) {
            throw missing(e);
        }
    }

    private FetchFailed missing(@Nullable Exception cause) {
        String place = file != null ? "file " + file : "environment variable " + env;
        return new FetchFailed("The credential is not in " + place + ". Put it there and run again.", cause);
    }
}
