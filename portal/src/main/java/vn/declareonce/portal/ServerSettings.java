package vn.declareonce.portal;

import org.jspecify.annotations.Nullable;

/**
 * How the web server runs.
 *
 * @param port 0 for any that is free
 * @param demo whether the demo's users may sign in
 * @param publicUrl the https address a proxy serves it under; null for this machine alone, without TLS
 */
public record ServerSettings(
        int port, boolean demo, @Nullable String publicUrl) {
    boolean behindTls() {
        return publicUrl != null;
    }
}
