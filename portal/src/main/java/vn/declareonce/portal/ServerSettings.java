package vn.declareonce.portal;

import org.jspecify.annotations.Nullable;

/**
 * How the web server runs.
 *
 * @param port 0 for any that is free
 * @param demo whether the demo's users may sign in
 * @param publicUrl the https address a proxy serves it under; null for this machine alone, without TLS
 * @param operation what its operators set
 */
public record ServerSettings(
        int port,
        boolean demo,
        @Nullable String publicUrl,
        Operation operation) {
    /** With nothing set by its operators and no management port. */
    public ServerSettings(
            int port, boolean demo, @Nullable String publicUrl) {
        this(port, demo, publicUrl, Operation.NONE);
    }

    boolean behindTls() {
        return publicUrl != null;
    }
}
