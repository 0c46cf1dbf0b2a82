package vn.declareonce.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The connectors of {@code DECLARE_ONCE_HOME/connectors.yaml}, read strictly: a key it does not know is a fault.
 *
 * @param concurrency how many of them one node runs at once by schedule
 */
public record Connectors(int concurrency, List<ConnectorSettings> connectors) {
    private static final String FILE = "connectors.yaml";
    private static final int MOST_AT_ONCE = 4;
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            .build();

    private record Written(
            @Nullable Integer concurrency, @Nullable List<@Nullable ConnectorSettings> connectors) {}

    /** @throws ConnectorsInvalid with every fault; a file that is not there has no connectors */
    public static Connectors read(Path home) {
        Path file = home.resolve(FILE);
        if (!Files.exists(file)) {
            return new Connectors(1, List.of());
        }
        Written written = parse(file);
        List<@Nullable ConnectorSettings> entries = written.connectors() == null ? List.of() : written.connectors();
        List<ConnectorSettings> connectors = new ArrayList<>();
        int concurrency = written.concurrency() == null ? 1 : written.concurrency();
        List<String> faults = new ArrayList<>();
        if (concurrency < 1 || concurrency > MOST_AT_ONCE) {
            faults.add("'concurrency' must be 1 to " + MOST_AT_ONCE);
        }
        Set<String> names = new HashSet<>();
        for (ConnectorSettings one : entries) {
            if (one == null) {
                faults.add("a connector is empty; take its '-' away or say what it is");
                continue;
            }
            connectors.add(one);
            one.check(faults);
            if (!names.add(one.name())) {
                faults.add("two connectors are named '" + one.name() + "'; give each a 'name' of its own");
            }
        }
        if (!faults.isEmpty()) {
            throw new ConnectorsInvalid(file.toString(), faults);
        }
        return new Connectors(concurrency, List.copyOf(connectors));
    }

    /** The connectors of a source, in the order of the file. */
    public List<ConnectorSettings> of(String source) {
        return connectors.stream().filter(one -> one.source().equals(source)).toList();
    }

    public Optional<ConnectorSettings> named(String name) {
        return connectors.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    private static Written parse(Path file) {
        try {
            Written written = YAML.readValue(Files.readString(file), Written.class);
            return written == null ? new Written(null, null) : written;
        } catch (JacksonException e) {
            String line =
                    e.getLocation() == null ? "" : "line " + e.getLocation().getLineNr() + ": ";
            // Other messages quote the value, which may be a credential in the wrong place.
            String what = e instanceof UnrecognizedPropertyException
                    ? e.getOriginalMessage()
                    : "a value of another form than docs/connectors.md says";
            throw new ConnectorsInvalid(file.toString(), List.of(line + what));
        } catch (CharacterCodingException e) {
            throw new ConnectorsInvalid(file.toString(), List.of("the file is not UTF-8"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
