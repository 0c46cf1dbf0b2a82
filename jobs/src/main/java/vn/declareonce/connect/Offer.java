package vn.declareonce.connect;

import java.nio.file.Path;
import java.util.Optional;

/** One thing to fetch. */
public interface Offer {
    /** What tells it from others of the connector, such as a path with its size; never a credential or a personal value. */
    String origin();

    /**
     * Fetches it whole into the folder. Empty when there is nothing, or when it changed meanwhile and is left for the next run.
     *
     * @throws FetchFailed when it cannot be fetched; running again starts anew
     */
    Optional<Fetched> fetch(Path folder);

    /** Whether it is moved away once it is taken, so that lying there again it is sent again. */
    default boolean moves() {
        return false;
    }

    /** It is a delivery now; called again after a crash. */
    default void taken() {}

    /**
     * It is refused.
     *
     * @param reason in Vietnamese and English
     */
    default void setAside(Fetched fetched, String reason) {}
}
