package vn.declareonce.alert;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One event an operator has to know of. Holds codes and numbers alone. */
public record Alert(long id, Kind kind, Subject subject, Instant raisedAt, Sent sent, Acknowledged acknowledged) {
    /** What happened. */
    public enum Kind {
        /** A run broke. */
        FAILED,
        /** A delivery stopped half way and nobody goes on with it. */
        STUCK,
        /** A planned run did not begin, or a sender did not send what was due. */
        LATE,
        /** A delivery's rows did not add up; it was taken back. */
        UNBALANCED,
        /** A delivery could not be read, or its size or share of waiting rows is far from what its sender usually has. */
        DRIFT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * What it is about; each may be null.
     *
     * @param source the source's name, of a planned run the connector's
     * @param sender the sender's code
     */
    public record Subject(
            @Nullable Long run,
            @Nullable String delivery,
            @Nullable String source,
            @Nullable String sender) {}

    /** When it went out; null where it did not, or not yet. */
    public record Sent(@Nullable Instant mailedAt, @Nullable Instant postedAt) {}

    /** Who knows of it since when; null while nobody does. */
    public record Acknowledged(
            @Nullable Instant at, @Nullable String by) {}

    public boolean open() {
        return acknowledged.at() == null;
    }
}
