package vn.declareonce.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;
import vn.declareonce.database.DatabaseException.Code;

/**
 * PostgreSQL's own programs, unpacked once into {@code home/postgres/VERSION}. The folder appears by one rename when it is whole,
 * so a killed or a second process never leaves or sees a half one.
 */
final class EmbeddedBinaries {
    /** The version of the artifact in {@code pom.xml}; a test compares it with what {@code postgres --version} answers. */
    static final String VERSION = "18.6.0";

    private static final Object ONE_THREAD = new Object();
    private static final int EXECUTABLE_BY_OWNER = 0100;

    private EmbeddedBinaries() {}

    /** Answers the folder that holds {@code bin}, {@code lib} and {@code share}. */
    static Path unpacked(Path home) throws IOException {
        Path parent = Files.createDirectories(home.resolve("postgres"));
        Path target = parent.resolve(VERSION);
        if (Files.exists(target)) {
            return target;
        }
        synchronized (ONE_THREAD) {
            try (FileChannel channel = FileChannel.open(
                            parent.resolve("unpack.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock unpacking = channel.lock()) {
                if (!Files.exists(target)) {
                    Path part = parent.resolve(VERSION + ".part");
                    FileSystemUtils.deleteRecursively(part);
                    unpack(part);
                    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
                }
            }
        }
        return target;
    }

    /** The major version, as {@code PG_VERSION} of a cluster writes it. */
    static String major() {
        return VERSION.substring(0, VERSION.indexOf('.'));
    }

    private static void unpack(Path folder) throws IOException {
        String archive = archive();
        try (InputStream packed = EmbeddedBinaries.class.getResourceAsStream(archive)) {
            if (packed == null) {
                throw new DatabaseException(
                        Code.EMBEDDED_UNAVAILABLE,
                        "This build carries no embedded PostgreSQL for " + System.getProperty("os.name") + " "
                                + System.getProperty("os.arch") + " (looked for " + archive
                                + "). Set DECLARE_ONCE_DB_URL to a PostgreSQL server.");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(packed));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, folder);
            }
        }
    }

    private static void write(InputStream content, TarArchiveEntry entry, Path folder) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("the archive of PostgreSQL names a path outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Path parent = path.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, path);
        boolean executable = (entry.getMode() & EXECUTABLE_BY_OWNER) != 0;
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String archive() {
        String system =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).replace("mac os x", "darwin");
        String machine =
                System.getProperty("os.arch", "").replace("amd64", "x86_64").replace("aarch64", "arm_64");
        return "/postgres-" + system + "-" + machine + ".txz";
    }
}
