package vn.declareonce.database;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.declareonce.database.DatabaseException.Code;

/**
 * The embedded server's data directory and the PostgreSQL programs that work on it. The caller holds {@link ServerLock}. A
 * cluster appears by one rename when initdb has finished, so a killed command leaves none or a whole one.
 */
final class Cluster {
    static final String OWNER = "declare_once";

    // Recovery after a crash replays up to max_wal_size.
    private static final String PATIENCE_SECONDS = "900";
    private static final long SHARED_BUFFERS_MAX_MEGABYTES = 4096;
    private static final int SHARED_BUFFERS_SHARE = 6;

    private final Path home;
    private final Path folder;
    private final Path directory;

    Cluster(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        this.directory = folder.resolve("cluster");
    }

    Path directory() {
        return directory;
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Creates the cluster with {@code password} for its owner, unless it is there. */
    void create(String password) throws IOException {
        if (Files.exists(directory)) {
            refuseOtherVersion();
            return;
        }
        ServerAccount account = ServerAccount.of(directory);
        // A name of its own: an initdb that outlived its killed command may still write into the folder it was given.
        Path unfinished = account.own(Files.createTempDirectory(folder, "cluster.part-"));
        Path handedOver = account.own(OwnerOnlyFile.write(folder.resolve("initdb.password"), password));
        try {
            run(
                    account,
                    "initdb",
                    "--pgdata=" + unfinished,
                    "--username=" + OWNER,
                    "--pwfile=" + handedOver,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--auth=scram-sha-256");
        } finally {
            Files.delete(handedOver);
        }
        Files.writeString(
                unfinished.resolve("postgresql.conf"), "\ninclude 'declare-once.conf'\n", StandardOpenOption.APPEND);
        Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Starts the server on a free port and waits until it answers, recovery included. */
    void start() throws IOException {
        refuseOtherVersion();
        ServerAccount account = ServerAccount.of(directory);
        account.own(log(account));
        account.own(writeSettings(freePort()));
        run(
                account,
                "pg_ctl",
                "--pgdata=" + directory,
                "--log=" + log(),
                "--wait",
                "--timeout=" + PATIENCE_SECONDS,
                "start");
    }

    /** Stops the server in fast mode: open transactions are rolled back, committed rows are on disk. */
    void stop() throws IOException {
        run(
                ServerAccount.of(directory),
                "pg_ctl",
                "--pgdata=" + directory,
                "--mode=fast",
                "--wait",
                "--timeout=" + PATIENCE_SECONDS,
                "stop");
    }

    /**
     * Lets PostgreSQL see that the number in {@code postmaster.pid} is no server of its: it writes our own number there, which
     * PostgreSQL knows for its grandparent and not a rival. PostgreSQL still checks that no backend of a dead server is left.
     */
    void disownNumber() throws IOException {
        Path file = PostmasterFile.file(directory);
        List<String> lines = Files.readAllLines(file);
        lines.set(0, Long.toString(ProcessHandle.current().pid()));
        Files.write(file, lines);
    }

    private void run(ServerAccount account, String program, String... arguments) throws IOException {
        Path bin = EmbeddedBinaries.unpacked(home).resolve("bin");
        List<String> command = new ArrayList<>(List.of(bin.resolve(program).toString()));
        command.addAll(List.of(arguments));
        Path output = folder.resolve(program + ".out");
        int exit = account.run(command, output);
        if (exit != 0) {
            throw new DatabaseException(
                    Code.EMBEDDED_FAILED,
                    "The embedded PostgreSQL: " + program + " ended with " + exit + " in " + folder + ": "
                            + Files.readString(output).strip() + " See " + log()
                            + ". Free what it asks for and run the command again; nothing committed is lost.");
        }
    }

    private Path log(ServerAccount account) throws IOException {
        Path log = log();
        if (!Files.exists(log)) {
            OwnerOnlyFile.write(log, "");
        }
        return account.own(log);
    }

    private void refuseOtherVersion() throws IOException {
        String found = Files.readString(directory.resolve("PG_VERSION")).strip();
        if (!found.equals(EmbeddedBinaries.major())) {
            throw new DatabaseException(
                    Code.EMBEDDED_UNAVAILABLE,
                    "The cluster in " + directory + " is of PostgreSQL " + found + ", this build carries "
                            + EmbeddedBinaries.major()
                            + ". Use the build that made it, or move its content over with pg_dump and psql.");
        }
    }

    private Path writeSettings(int port) throws IOException {
        try (InputStream template = Cluster.class.getResourceAsStream("declare-once.conf")) {
            String text = new String(Objects.requireNonNull(template).readAllBytes(), StandardCharsets.UTF_8)
                    .replace("${port}", Integer.toString(port))
                    .replace("${sharedBuffersMegabytes}", Long.toString(sharedBuffersMegabytes()));
            return OwnerOnlyFile.write(directory.resolve("declare-once.conf"), text);
        }
    }

    private static long sharedBuffersMegabytes() {
        long bytes = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
        return Math.max(64, Math.min(SHARED_BUFFERS_MAX_MEGABYTES, bytes / SHARED_BUFFERS_SHARE / (1024 * 1024)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
