package vn.declareonce.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What {@code postmaster.pid} says of a running, or once running, server (PostgreSQL's miscadmin.h, LOCK_FILE_LINE_*). */
record PostmasterFile(long pid, Path directory, int port) {
    private static final int PORT_LINE = 3;
    private static final int EXIT_SECONDS = 5;

    /** Empty when there is no file, or when the server has only begun to write it. */
    static Optional<PostmasterFile> read(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file(cluster));
            if (lines.size() <= PORT_LINE || lines.get(PORT_LINE).isBlank()) {
                return Optional.empty();
            }
            return Optional.of(new PostmasterFile(
                    Math.abs(Long.parseLong(lines.get(0).strip())),
                    Path.of(lines.get(1).strip()),
                    Integer.parseInt(lines.get(PORT_LINE).strip())));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** Whether the process lives and may be a PostgreSQL server; a process we cannot look into counts as one. */
    boolean serverLives() {
        return process().isPresent() && !numberIsAnothers();
    }

    /**
     * Whether the number is taken, but by no server: by another program, as happens when a container or machine restarts, or by a
     * dead server whose parent never asked for its end.
     */
    boolean numberIsAnothers() {
        return process().isPresent()
                && (isZombie()
                        || process().flatMap(PostmasterFile::otherProgram).isPresent());
    }

    /** Waits for the last moments of a server that has already given its directory free. */
    void awaitExit() {
        process()
                .map(process -> process.onExit().completeOnTimeout(process, EXIT_SECONDS, TimeUnit.SECONDS))
                .ifPresent(CompletableFuture::join);
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private static Optional<String> otherProgram(ProcessHandle process) {
        return process.info().command().filter(command -> !command.matches("(.*/)?postgres( .*)?"));
    }

    private boolean isZombie() {
        try {
            return Files.readString(Path.of("/proc", Long.toString(pid), "stat"))
                    .contains(") Z ");
        } catch (IOException noSuchProcessOrSystem) {
            return false;
        }
    }
}
