package vn.declareonce.record;

import java.util.UUID;

/** The first 128 bits of a SHA-256: the identity of content. {@link #toString()} writes it as PostgreSQL's {@code uuid} reads it. */
public record Fingerprint(long high, long low) {
    @Override
    public String toString() {
        return new UUID(high, low).toString();
    }
}
