package vn.declareonce.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import vn.declareonce.database.DatabaseException.Code;

/**
 * Under which account PostgreSQL's programs run. PostgreSQL refuses to run as root; started by root, it runs in a user namespace
 * of its own ({@code unshare -U}), where root's files belong to an ordinary user. Where that is forbidden, as in many containers,
 * it runs as an unprivileged user. The owner of an existing cluster decides, so that a later command chooses the same way.
 */
record ServerAccount(List<String> prefix, String owner) {
    private static final List<String> UNPRIVILEGED = List.of("postgres", "nobody");

    static ServerAccount of(Path cluster) throws IOException {
        if (uid(Path.of("/proc/self")) != 0) {
            return new ServerAccount(List.of(), "");
        }
        if (Files.exists(cluster) && uid(cluster) != 0) {
            return unprivileged(Files.getOwner(cluster).getName());
        }
        if (succeeds("unshare", "-U", "true")) {
            return new ServerAccount(List.of("unshare", "-U"), "");
        }
        for (String user : UNPRIVILEGED) {
            if (!Files.exists(cluster) && succeeds("id", "-u", user) && succeeds("setpriv", "--version")) {
                return unprivileged(user);
            }
        }
        throw new DatabaseException(
                Code.EMBEDDED_UNAVAILABLE,
                "PostgreSQL does not run as root, and neither unshare (util-linux) nor setpriv with the user postgres or nobody"
                        + " is usable here. Run the command as an ordinary user, or set DECLARE_ONCE_DB_URL to a server.");
    }

    /** Gives a file to the account the server runs under. */
    Path own(Path path) throws IOException {
        if (!owner.isEmpty()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
        }
        return path;
    }

    /** Runs a program to its end, with its output in {@code output}; the exit code is the answer. */
    int run(List<String> command, Path output) throws IOException {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(whole)
                .directory(Objects.requireNonNull(output.toAbsolutePath().getParent())
                        .toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("LC_"));
        environment.put("LC_ALL", "C");
        return waitFor(builder.start());
    }

    private static ServerAccount unprivileged(String user) {
        return new ServerAccount(
                List.of("setpriv", "--reuid=" + user, "--regid=" + group(user), "--clear-groups", "--"), user);
    }

    private static String group(String user) {
        try {
            Process process = new ProcessBuilder("id", "-g", user).start();
            String id = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            waitFor(process);
            return id.strip();
        } catch (IOException e) {
            throw new DatabaseException(
                    Code.EMBEDDED_UNAVAILABLE, "The group of the user " + user + " cannot be found by id -g.", e);
        }
    }

    private static int uid(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static boolean succeeds(String... command) {
        try {
            return waitFor(new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start())
                    == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private static int waitFor(Process process) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return process.waitFor();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
