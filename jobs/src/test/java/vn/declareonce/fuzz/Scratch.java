package vn.declareonce.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** One file that each input overwrites, for the parsers that read from a path. */
public final class Scratch {
    private final Path folder;
    private final Path file;

    /** @param name with the extension the parser expects */
    public Scratch(String name) {
        try {
            folder = Files.createTempDirectory("fuzz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        file = folder.resolve(name);
        file.toFile().deleteOnExit();
        folder.toFile().deleteOnExit();
    }

    /** The file with these bytes. */
    public Path holding(byte[] bytes) throws IOException {
        return Files.write(file, bytes);
    }

    /** The folder the file lies in. */
    public Path folder() {
        return folder;
    }
}
