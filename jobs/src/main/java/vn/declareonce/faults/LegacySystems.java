package vn.declareonce.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import vn.declareonce.faults.World.Furnishing;

/** The systems connectors fetch from in a fault run, each described in the {@code connectors.yaml} of a child's home. */
final class LegacySystems {
    private static final String SETTINGS = "connectors.yaml";
    private static final String DATABASE = "declare_once_legacy";
    private static final String RUNNING_NUMBER = "STT";

    private LegacySystems() {}

    /** A drop folder in the child's home, in which the file lies complete. */
    static Furnishing dropFolder(Delivered file) {
        return home -> {
            Path drop = Files.createDirectories(home.resolve("drop"));
            String name = String.valueOf(file.file().getFileName());
            Files.copy(file.file(), drop.resolve(name));
            Files.createFile(drop.resolve(name + ".done"));
            Files.writeString(
                    home.resolve(SETTINGS),
                    String.join(
                            "\n",
                            "connectors:",
                            "  - source: " + file.source(),
                            "    folder:",
                            "      path: " + quoted(drop.toString()),
                            "      doneMarker: .done",
                            ""));
        };
    }

    /** A table of another database of the run's server with the rows of the file; its numbers only grow, and are the watermark. */
    static Furnishing table(Ground ground, Delivered file) throws IOException, SQLException {
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
        return home -> Files.writeString(
                home.resolve(SETTINGS),
                String.join(
                        "\n",
                        "connectors:",
                        "  - source: " + file.source(),
                        "    jdbc:",
                        "      url: " + ground.jdbcUrl(DATABASE),
                        "      user: " + ground.user(),
                        "      password: {file: " + quoted(ground.passwordFile().toString()) + "}",
                        "      query: '" + query + "'",
                        "      watermark: {kind: number, column: " + RUNNING_NUMBER
                                + ", overlap: \"1\", initial: \"-1\"}",
                        ""));
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
