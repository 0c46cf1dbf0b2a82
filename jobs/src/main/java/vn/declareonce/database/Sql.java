package vn.declareonce.database;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ObjLongConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/**
 * One file of {@code sql/}: statements that end with {@code ;} at the end of a line, run in their order with named parameters
 * ({@code :name}; {@code ::type} stays a cast). A line {@code -- name: words} above a statement names it. Dollar-quoted bodies
 * with such line ends cannot be told apart and belong in {@code sql/schema}. Whether a second run changes nothing is said by the
 * file's header.
 */
public final class Sql {
    private static final Pattern END = Pattern.compile(";[ \\t]*(?:--[^\\n]*)?$");
    private static final String NAME = "-- name:";

    private final String file;
    private final String text;
    private final List<Labelled> statements;

    private Sql(String file, String text) {
        this.file = file;
        this.text = text;
        this.statements = split();
    }

    /** The rows a statement changed; 0 for a query. */
    public record Count(String label, long rows) {}

    private record Labelled(String label, String statement) {}

    /** The file {@code sql/<path>} of the classpath; a path that is not there is a bug. */
    public static Sql file(String path) {
        try (InputStream stream = Sql.class.getResourceAsStream("/sql/" + path)) {
            if (stream == null) {
                throw new IllegalArgumentException("there is no file sql/" + path + " on the classpath");
            }
            return new Sql(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The whole file as written, for callers that query or prepare it themselves. */
    public String text() {
        return text;
    }

    /** Runs every statement in order, in the caller's transaction if there is one. */
    public List<Count> update(
            NamedParameterJdbcOperations database, Map<String, ? extends @Nullable Object> parameters) {
        return update(database, parameters, (label, nanoseconds) -> {});
    }

    /** The same; {@code timed} is told each statement's label and nanoseconds when it has ended. */
    public List<Count> update(
            NamedParameterJdbcOperations database,
            Map<String, ? extends @Nullable Object> parameters,
            ObjLongConsumer<String> timed) {
        List<Count> counts = new ArrayList<>();
        for (Labelled one : statements) {
            long started = System.nanoTime();
            Long rows = database.execute(one.statement(), parameters, prepared -> {
                prepared.execute();
                return Math.max(0, prepared.getLargeUpdateCount());
            });
            timed.accept(one.label(), System.nanoTime() - started);
            counts.add(new Count(one.label(), Objects.requireNonNull(rows)));
        }
        return List.copyOf(counts);
    }

    private List<Labelled> split() {
        List<Labelled> found = new ArrayList<>();
        StringBuilder statement = new StringBuilder();
        String name = "";
        boolean hasCode = false;
        for (String line : text.lines().toList()) {
            String written = line.strip();
            boolean comment = written.startsWith("--");
            if (written.startsWith(NAME)) {
                name = written.substring(NAME.length()).strip();
            }
            hasCode |= !comment && !written.isEmpty();
            statement.append(line).append('\n');
            if (!comment && END.matcher(written).find()) {
                found.add(labelled(name, found.size() + 1, statement));
                name = "";
                hasCode = false;
                statement.setLength(0);
            }
        }
        if (hasCode) {
            found.add(labelled(name, found.size() + 1, statement));
        }
        return List.copyOf(found);
    }

    private Labelled labelled(String name, int number, StringBuilder statement) {
        String label = file + " " + (name.isEmpty() ? Integer.toString(number) : name);
        return new Labelled(label, statement.toString());
    }
}
