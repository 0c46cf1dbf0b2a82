package vn.declareonce.connect;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A folder on an SFTP server; see {@link FilesSettings} for the keys about files. Without {@code archived} nothing is changed there:
 * what was taken is remembered by name, size and time.
 *
 * @param hostKey the server's key as {@code SHA256:...}, told by its operator; a server with another key is not spoken to
 */
record SftpSettings(
        String host,
        Integer port,
        String user,
        String hostKey,
        @Nullable Secret password,
        @Nullable Secret privateKey,
        String path,
        String pattern,
        Integer stableSeconds,
        String doneMarker,
        String archived,
        String setAside,
        Integer timeoutSeconds)
        implements Checked {
    private static final int PORT = 22;
    private static final int STABLE_SECONDS = 10;
    private static final int TIMEOUT_SECONDS = 30;

    SftpSettings {
        host = Objects.requireNonNullElse(host, "");
        port = Objects.requireNonNullElse(port, PORT);
        user = Objects.requireNonNullElse(user, "");
        hostKey = Objects.requireNonNullElse(hostKey, "");
        path = Objects.requireNonNullElse(path, ".");
        pattern = Objects.requireNonNullElse(pattern, "*");
        stableSeconds = Objects.requireNonNullElse(stableSeconds, STABLE_SECONDS);
        doneMarker = Objects.requireNonNullElse(doneMarker, "");
        archived = Objects.requireNonNullElse(archived, "");
        setAside = Objects.requireNonNullElse(setAside, "set-aside");
        timeoutSeconds = Objects.requireNonNullElse(timeoutSeconds, TIMEOUT_SECONDS);
    }

    FilesSettings files() {
        return new FilesSettings(pattern, stableSeconds, doneMarker, archived, setAside);
    }

    @Override
    public void check(String where, List<String> faults) {
        Checked.required(host, where, "host", faults);
        Checked.required(user, where, "user", faults);
        if (!hostKey.startsWith("SHA256:")) {
            faults.add(where + "'hostKey' must be the server's fingerprint, SHA256:...");
        }
        if ((password == null) == (privateKey == null)) {
            faults.add(where + "needs either 'password' or 'privateKey'");
        }
        if (password != null) {
            password.check(where + "'password'", faults);
        }
        if (privateKey != null) {
            privateKey.check(where + "'privateKey'", faults);
        }
        Checked.range(port, 1, 65_535, where + "'port'", faults);
        Checked.range(stableSeconds, 1, 3_600, where + "'stableSeconds'", faults);
        Checked.range(timeoutSeconds, 1, 3_600, where + "'timeoutSeconds'", faults);
    }
}
