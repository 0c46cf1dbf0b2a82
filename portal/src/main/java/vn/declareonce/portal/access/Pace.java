package vn.declareonce.portal.access;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** How many requests a minute one token may make, in any bursts. Held by this process alone. Thread-safe. */
public final class Pace {
    private final int perMinute;
    private final Map<UUID, Bucket> buckets = new ConcurrentHashMap<>();

    public Pace(int perMinute) {
        this.perMinute = perMinute;
    }

    /** False when the token has to wait. */
    boolean allows(UUID token) {
        return buckets.computeIfAbsent(token, first -> full()).tryConsume(1);
    }

    private Bucket full() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }
}
