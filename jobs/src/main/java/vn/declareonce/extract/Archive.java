package vn.declareonce.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.crashpoint.CrashPoint;
import vn.declareonce.values.Sha256;

/**
 * The archive of delivered files under {@code DECLARE_ONCE_HOME/archive}, named by the SHA-256 of their bytes and never changed. Files
 * are readable by their owner only; freezing the same bytes again keeps the first copy.
 */
public final class Archive {
    private static final int BUFFER_BYTES = 1 << 16;

    private final Path folder;

    public Archive(Path home) {
        this.folder = home.toAbsolutePath().resolve("archive");
    }

    /**
     * A frozen file.
     *
     * @param path where the copy lies
     * @param lines line feeds counted, an estimate of the rows of a text file
     */
    public record Frozen(String fileName, Path path, String sha256, long bytes, long lines) {}

    /** What tells that a file was written to, or another put in its place. */
    private record Written(
            long bytes, FileTime at, @Nullable Object key) {
        static Written of(Path file) throws IOException {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Written(found.size(), found.lastModifiedTime(), found.fileKey());
        }
    }

    /**
     * Copies the file into the archive in one pass, so that what is hashed is what is kept.
     *
     * @throws SourceChanged when the file was written to meanwhile
     */
    public Frozen freeze(Path file) throws IOException {
        return freeze(file, String.valueOf(file.getFileName()));
    }

    /** The same for a file that lies under another name than its sender's. */
    public Frozen freeze(Path file, String fileName) throws IOException {
        Written before = Written.of(file);
        try (InputStream in = Files.newInputStream(file)) {
            return freeze(in, fileName, copied -> {
                if (copied.bytes() != before.bytes() || !before.equals(Written.of(file))) {
                    throw new SourceChanged(copied.fileName());
                }
            });
        }
    }

    /** Keeps content that is not a file, under a name that gives the extension. */
    public Frozen freeze(byte[] content, String fileName) throws IOException {
        return freeze(new ByteArrayInputStream(content), fileName, copied -> {});
    }

    /** A file as it would be frozen, left where it lies: for a dry run. */
    public static Frozen unfrozen(Path file, String fileName) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            Frozen read = copy(in, fileName, OutputStream.nullOutputStream());
            return new Frozen(read.fileName(), file, read.sha256(), read.bytes(), read.lines());
        }
    }

    /** Whether what was copied is what its sender meant. */
    private interface Unchanged {
        void confirm(Frozen copied) throws IOException;
    }

    private Frozen freeze(InputStream in, String fileName, Unchanged unchanged) throws IOException {
        Path incoming = incoming();
        Path part = Files.createTempFile(
                incoming,
                "delivery",
                ".part",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Frozen copied = copy(in, fileName, part);
            unchanged.confirm(copied);
            CrashPoint.reached("copied into the archive");
            Path kept = folder.resolve(copied.path());
            Files.createDirectories(kept.getParent());
            if (!Files.exists(kept)) {
                move(part, kept);
                CrashPoint.reached("moved into its place");
            }
            return new Frozen(copied.fileName(), kept, copied.sha256(), copied.bytes(), copied.lines());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Where files lie that are not frozen yet. */
    public Path incoming() throws IOException {
        return Files.createDirectories(folder.resolve("incoming"));
    }

    /** Where a frozen file with these bytes lies, whether it is there or not. */
    public Path path(String sha256, String extension) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256 + extension);
    }

    private static Frozen copy(InputStream in, String name, Path part) throws IOException {
        Frozen copied;
        try (OutputStream out = Files.newOutputStream(part)) {
            copied = copy(in, name, out);
        }
        try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
            written.force(true);
        }
        return copied;
    }

    private static Frozen copy(InputStream in, String name, OutputStream out) throws IOException {
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[BUFFER_BYTES];
        long bytes = 0;
        long lines = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            digest.update(buffer, 0, read);
            out.write(buffer, 0, read);
            CrashPoint.reached("bytes copied");
            bytes += read;
            for (int i = 0; i < read; i++) {
                lines += buffer[i] == '\n' ? 1 : 0;
            }
        }
        String hash = Sha256.hex(digest);
        return new Frozen(name, Path.of(hash.substring(0, 2), hash + extension(name)), hash, bytes, lines);
    }

    private static void move(Path part, Path kept) throws IOException {
        try {
            Files.move(part, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, kept);
        }
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return extension.matches("\\.[a-z0-9]{1,8}") ? extension : "";
    }
}
