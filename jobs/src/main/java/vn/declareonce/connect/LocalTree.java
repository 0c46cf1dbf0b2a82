package vn.declareonce.connect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A folder of this machine. Links are not followed: a link could lead anywhere. */
final class LocalTree implements FileTree {
    private static final Logger LOG = LoggerFactory.getLogger(LocalTree.class);

    private final Path folder;

    LocalTree(Path folder) {
        this.folder = folder;
    }

    @Override
    public SortedMap<String, Stamp> list() throws IOException {
        SortedMap<String, Stamp> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = String.valueOf(file.getFileName());
                if (!isNamed(file, name)) {
                    LOG.warn("The folder {} holds a file whose name cannot be read here; it stays. Rename it", folder);
                    continue;
                }
                Stamp stamp = stamp(name);
                if (stamp != null) {
                    found.put(name, stamp);
                }
            }
        }
        return found;
    }

    /** Not every name on the disk is text in the machine's charset; such a file must not keep the others out. */
    private boolean isNamed(Path file, String name) {
        try {
            return folder.resolve(name).equals(file);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    @Override
    public @Nullable Stamp stamp(String name) throws IOException {
        try {
            BasicFileAttributes read =
                    Files.readAttributes(folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return read.isRegularFile()
                    ? new Stamp(read.size(), read.lastModifiedTime().toInstant())
                    : null;
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    @Override
    public void copy(String name, Path to) throws IOException {
        Files.copy(folder.resolve(name), to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public String move(String name, String subfolder) throws IOException {
        Path target = Files.createDirectories(folder.resolve(subfolder));
        String free = FreeName.of(name, taken -> Files.exists(target.resolve(taken)));
        Files.move(folder.resolve(name), target.resolve(free));
        return free;
    }

    @Override
    public void write(String subfolder, String name, String text) throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve(subfolder)).resolve(name), text);
    }

    @Override
    public void remove(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name));
    }

    @Override
    public String shown() {
        return folder.toString();
    }

    @Override
    public void close() {}
}
