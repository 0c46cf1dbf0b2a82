package vn.declareonce.portal.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.declareonce.database.DatabaseSettings;

/** A portal in a process of its own. Closing ends it as Ctrl-C does. */
final class ServerChild implements AutoCloseable {
    private static final Pattern ADDRESS = Pattern.compile("http://localhost:(\\d+)");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
    private static final int ENDS_WITHIN_SECONDS = 60;
    private static final double KILOBYTES = 1024;

    private final Process process;
    private final int port;

    private ServerChild(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts it on the database; when this returns, it answers. */
    static ServerChild start(DatabaseSettings settings, int heapMegabytes) throws IOException {
        Path home = Files.createDirectories(settings.home().toAbsolutePath());
        ProcessBuilder builder = new ProcessBuilder(command(heapMegabytes));
        builder.environment().put("DECLARE_ONCE_HOME", home.toString());
        if (settings.server().isPresent()) {
            name(settings.server().get(), home.resolve("password"), builder.environment());
        }
        builder.redirectError(
                ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()));
        Process process = builder.start();
        return new ServerChild(process, port(process));
    }

    private static void name(DatabaseSettings.Server server, Path password, Map<String, String> environment)
            throws IOException {
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, server.password() == null ? "" : server.password());
        environment.put("DECLARE_ONCE_DB_URL", server.jdbcUrl());
        if (server.user() != null) {
            environment.put("DECLARE_ONCE_DB_USER", server.user());
        }
        environment.put("DECLARE_ONCE_DB_PASSWORD_FILE", password.toString());
    }

    int port() {
        return port;
    }

    String url() {
        return "http://localhost:" + port;
    }

    /** kill -9 */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** The most memory the process has had, heap and all; 0 where the system does not say. */
    double peakMegabytes() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.isReadable(status)) {
            return 0;
        }
        Matcher peak = PEAK.matcher(Files.readString(status));
        return peak.find() ? Long.parseLong(peak.group(1)) / KILOBYTES : 0;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(ENDS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
            kill();
        }
    }

    private static int port(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.matches()) {
                return Integer.parseInt(address.group(1));
            }
        }
        process.destroyForcibly();
        throw new IllegalStateException("the portal did not start; see server.log in its home");
    }

    private static List<String> command(int heapMegabytes) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heapMegabytes + "m",
                "-XX:+UseParallelGC",
                "-Duser.timezone=Asia/Ho_Chi_Minh",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8"));
        String path = System.getProperty("java.class.path");
        command.addAll(
                path.endsWith(".jar") && !path.contains(System.getProperty("path.separator"))
                        ? List.of("-jar", path)
                        : List.of("-cp", path, "vn.declareonce.portal.Portal"));
        command.addAll(List.of("serve", "--port", "0", "--management-port", "-1"));
        return command;
    }
}
