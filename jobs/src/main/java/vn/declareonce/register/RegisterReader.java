package vn.declareonce.register;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the citizens of a file one after the other, in bounded memory. A file that is damaged as a whole is {@link RegisterRefused}. */
interface RegisterReader extends AutoCloseable {
    /** The next citizen, null at the end. */
    @Nullable
    CitizenRow next();

    /** The time the file itself states for its content, null when it states none. */
    @Nullable
    LocalDateTime asOf();

    @Override
    void close();
}
