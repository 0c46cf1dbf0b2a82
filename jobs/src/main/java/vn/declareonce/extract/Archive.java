package vn.declareonce.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.declareonce.crashpoint.CrashPoint;
import vn.declareonce.values.Sha256;

/**
 * The archive of delivered files under {@code DECLARE_ONCE_HOME/archive}, named by the SHA-256 of their bytes and never changed. Files
 * are readable by their owner only; freezing the same bytes again keeps the first copy, unless that one was damaged since.
 */
public final class Archive {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final String PART_PREFIX = "delivery";
    private static final String PART = ".part";

    /** A copy locks its part file at once; this is for the moment before it does. */
    private static final Duration ABANDONED_AFTER = Duration.ofMinutes(10);

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
                PART_PREFIX,
                PART,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try {
            Frozen copied = copy(in, fileName, part);
            unchanged.confirm(copied);
            CrashPoint.reached("copied into the archive");
            Path kept = folder.resolve(copied.path());
            Files.createDirectories(kept.getParent());
            if (!isIntact(kept)) {
                move(part, kept);
                CrashPoint.reached("moved into its place");
            }
            return new Frozen(copied.fileName(), kept, copied.sha256(), copied.bytes(), copied.lines());
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * A frozen file that is about to be read for a delivery.
     *
     * @throws ArchiveDamaged when it is gone or has other bytes than its name says
     */
    public static Frozen intact(Path frozen, String fileName, String delivery) {
        return found(frozen, fileName).orElseThrow(() -> new ArchiveDamaged(delivery));
    }

    /** As {@link #intact}, where nothing but that is asked. */
    public static void requireIntact(Path frozen, String delivery) {
        if (!isIntact(frozen)) {
            throw new ArchiveDamaged(delivery);
        }
    }

    /** Whether a frozen file is there with the bytes its name says. */
    public static boolean isIntact(Path frozen) {
        return found(frozen, String.valueOf(frozen.getFileName())).isPresent();
    }

    private static Optional<Frozen> found(Path frozen, String fileName) {
        if (!Files.exists(frozen)) {
            return Optional.empty();
        }
        try {
            return Optional.of(unfrozen(frozen, fileName))
                    .filter(read -> String.valueOf(frozen.getFileName()).startsWith(read.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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

    /**
     * Deletes the part files of copies whose process was killed: those nobody has locked and nobody has written to for ten minutes.
     * The lock of a process goes with it, so a copy at work in another process is left alone, however slow it is.
     *
     * @return how many there were
     */
    public int sweep() {
        int swept = 0;
        FileTime before = FileTime.from(Instant.now().minus(ABANDONED_AFTER));
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(incoming(), PART_PREFIX + "*" + PART)) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).compareTo(before) < 0 && isAbandoned(part)) {
                    swept += Files.deleteIfExists(part) ? 1 : 0;
                }
            }
            return swept;
        } catch (NoSuchFileException anotherSweptIt) {
            return swept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAbandoned(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException copiedInThisProcess) {
            return false;
        }
    }

    /** Through one channel only: on POSIX, closing any other of the same file would give the lock away. */
    private static Frozen copy(InputStream in, String name, Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            Frozen copied = copy(in, name, Channels.newOutputStream(channel));
            channel.force(true);
            return copied;
        }
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
            Files.move(part, kept, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
        return extension.matches("\\.[a-z0-9]{1,8}") ? extension : "";
    }
}
