package vn.declareonce.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.declareonce.faults.World.Furnishing;

/**
 * The systems connectors fetch from in a fault run, each described in the {@code connectors.yaml} of a child's home. They are left as they
 * are by who fetches, so every fault finds them alike.
 */
final class LegacySystems implements AutoCloseable {
    private static final String SETTINGS = "connectors.yaml";
    private static final String DATABASE = "declare_once_legacy";
    private static final String RUNNING_NUMBER = "STT";
    private static final String DONE = ".done";

    private final Ground ground;
    private Optional<SftpServer> sftp = Optional.empty();
    private Optional<PageServer> pages = Optional.empty();

    LegacySystems(Ground ground) {
        this.ground = ground;
    }

    /** A drop folder in the child's home, in which the file lies complete. */
    static Furnishing dropFolder(Delivered file) {
        return home -> {
            Path drop = home.resolve("drop");
            lay(file, drop);
            write(home, file.source(), "folder:", "  path: " + quoted(drop.toString()), "  doneMarker: " + DONE);
        };
    }

    /** A server on which the file lies complete. */
    Furnishing sftpServer(Delivered file) throws IOException {
        Path root = ground.home().resolve(FaultRun.WORLDS).resolve("sftp");
        lay(file, root.resolve("out"));
        SftpServer server = SftpServer.start(root);
        sftp = Optional.of(server);
        return home -> {
            Path password = Files.writeString(home.resolve("sftp.password"), server.password());
            write(
                    home,
                    file.source(),
                    "sftp:",
                    "  host: localhost",
                    "  port: " + server.port(),
                    "  user: " + SftpServer.USER,
                    "  hostKey: " + quoted(server.fingerprint()),
                    "  password: {file: " + quoted(password.toString()) + "}",
                    "  path: /out",
                    "  doneMarker: " + DONE);
        };
    }

    /** A table of another database of the run's server with the rows of the file; its numbers only grow, and are the watermark. */
    Furnishing table(Delivered file) throws IOException, SQLException {
        List<List<String>> rows = rows(file.file());
        List<String> header = rows.get(0);
        ground.create(DATABASE, "template0");
        ground.fillLegacy(DATABASE, rows.subList(1, rows.size()));
        List<String> columns = new ArrayList<>(List.of("row_no as " + quoted(RUNNING_NUMBER)));
        for (int i = 0; i < header.size(); i++) {
            if (!header.get(i).equals(RUNNING_NUMBER)) {
                columns.add("cells[" + (i + 1) + "] as " + quoted(header.get(i)));
            }
        }
        // The overlap must be 1 at least; the query leaves it out, so that nothing new is nothing.
        String query =
                "select " + String.join(", ", columns) + " from legacy where row_no > :since + 1 order by row_no";
        // A server that was killed comes back at another port.
        return home -> write(
                home,
                file.source(),
                "jdbc:",
                "  url: " + ground.jdbcUrl(DATABASE),
                "  user: " + ground.user(),
                "  password: {file: " + quoted(ground.passwordFile().toString()) + "}",
                "  query: '" + query + "'",
                "  watermark: {kind: number, column: " + RUNNING_NUMBER + ", overlap: \"1\", initial: \"-1\"}");
    }

    /** A service that gives the rows of the file in pages. */
    Furnishing pages(Delivered file) throws IOException {
        List<List<String>> rows = rows(file.file());
        PageServer server = PageServer.start(rows.subList(1, rows.size()));
        pages = Optional.of(server);
        List<String> header = rows.get(0);
        String columns = IntStream.range(0, header.size())
                .mapToObj(column -> quoted(header.get(column)) + ": /" + column)
                .collect(java.util.stream.Collectors.joining(", "));
        return home -> write(
                home,
                file.source(),
                "rest:",
                "  url: " + server.url(),
                "  items: /items",
                "  next: /next",
                "  cursorParameter: " + PageServer.CURSOR,
                "  columns: {" + columns + "}");
    }

    @Override
    public void close() throws IOException {
        if (sftp.isPresent()) {
            sftp.get().close();
        }
        pages.ifPresent(PageServer::close);
    }

    private static void lay(Delivered file, Path folder) throws IOException {
        String name = String.valueOf(file.file().getFileName());
        Files.copy(file.file(), Files.createDirectories(folder).resolve(name));
        Files.createFile(folder.resolve(name + DONE));
    }

    private static void write(Path home, String source, String... lines) throws IOException {
        Stream<String> connector = Stream.of(lines).map(line -> "    " + line);
        Files.write(
                home.resolve(SETTINGS),
                Stream.concat(Stream.of("connectors:", "  - source: " + source), connector)
                        .toList());
    }

    private static List<List<String>> rows(Path file) {
        try (CSVParser parser = CSVFormat.DEFAULT.parse(Files.newBufferedReader(file))) {
            return parser.stream().map(line -> line.toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
