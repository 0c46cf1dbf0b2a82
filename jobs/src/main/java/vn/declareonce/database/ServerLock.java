package vn.declareonce.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * {@code users.lock}: byte 0 is held exclusively while the server is started or stopped, byte 1 is shared by every process that
 * uses it. The kernel frees both when a process dies. One instance per file and JVM, because closing any handle of a file drops
 * all locks a process has on it.
 */
final class ServerLock {
    private static final Map<Path, ServerLock> LOCKS = new ConcurrentHashMap<>();
    private static final long CHANGE = 0;
    private static final long USE = 1;

    private final Path file;
    private final ReentrantLock threads = new ReentrantLock();
    private @Nullable FileChannel channel;
    private @Nullable FileLock shared;
    private int users;

    private ServerLock(Path file) {
        this.file = file;
    }

    static ServerLock of(Path directory) throws IOException {
        Path real = Files.createDirectories(directory).toRealPath();
        return LOCKS.computeIfAbsent(real.resolve("users.lock"), ServerLock::new);
    }

    /** Runs {@code change} while no other thread or process starts or stops the server. */
    boolean exclusively(BooleanSupplier change) throws IOException {
        threads.lock();
        try {
            return withChannel(change);
        } finally {
            threads.unlock();
        }
    }

    private boolean withChannel(BooleanSupplier change) throws IOException {
        FileChannel open = channel;
        if (open == null) {
            open = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            channel = open;
        }
        try (FileLock changing = open.lock(CHANGE, 1, false)) {
            return change.getAsBoolean();
        } finally {
            if (users == 0) {
                channel = null;
                shared = null;
                open.close();
            }
        }
    }

    /** Counts one more user; only inside {@link #exclusively}. */
    void enter() {
        try {
            if (users == 0) {
                shared = open().lock(USE, 1, true);
            }
            users++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Counts one user less and says whether nobody is left, here or in another process; only inside {@link #exclusively}. */
    boolean leave() {
        users--;
        if (users > 0) {
            return false;
        }
        try {
            if (shared != null) {
                shared.release();
            }
            FileLock alone = open().tryLock(USE, 1, false);
            if (alone == null) {
                return false;
            }
            alone.release();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private FileChannel open() {
        if (channel == null) {
            throw new IllegalStateException("the lock of the server is used outside a change");
        }
        return channel;
    }
}
