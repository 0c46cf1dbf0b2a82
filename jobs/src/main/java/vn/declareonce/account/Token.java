package vn.declareonce.account;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token as the store knows it; not what it opens with.
 *
 * @param user whose rights it carries
 * @param label what its owner calls it
 * @param usedAt to the minute; null before the first time
 * @param revokedAt null while it is good
 */
public record Token(
        UUID id,
        String user,
        String label,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {
    public boolean goodAt(Instant now) {
        return revokedAt == null && expiresAt.isAfter(now);
    }
}
