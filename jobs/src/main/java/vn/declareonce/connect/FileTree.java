package vn.declareonce.connect;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** A folder somewhere, as far as fetching needs it. Names are names of the folder's own regular files. */
interface FileTree extends AutoCloseable {
    /** Size in bytes and time of the last change, by the folder's own clock. */
    record Stamp(long bytes, Instant changed) {}

    SortedMap<String, Stamp> list() throws IOException;

    /** Null when the file is gone. */
    @Nullable
    Stamp stamp(String name) throws IOException;

    void copy(String name, Path to) throws IOException;

    /** Moves a file into a subfolder, under a name that is free there; answers that name. */
    String move(String name, String subfolder) throws IOException;

    void write(String subfolder, String name, String text) throws IOException;

    void remove(String name) throws IOException;

    /** Shown in messages. */
    String shown();

    @Override
    void close();
}
