package vn.declareonce.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code postmaster.pid} says of a running, or once running, server (PostgreSQL's miscadmin.h, LOCK_FILE_LINE_*). */
record PostmasterFile(long pid, Path directory, int port) {
    private static final int PORT_LINE = 3;

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
        return process()
                .map(command -> command.isEmpty() || isPostgres(command))
                .orElse(false);
    }

    /** Whether the number was given to another program since, as happens when a container or machine restarts. */
    boolean numberWasReused() {
        return process()
                .map(command -> !command.isEmpty() && !isPostgres(command))
                .orElse(false);
    }

    private Optional<String> process() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .map(process -> process.info().command().orElse(""));
    }

    private static boolean isPostgres(String command) {
        Path name = Path.of(command).getFileName();
        return name != null && name.toString().startsWith("postgres");
    }
}
