package vn.declareonce.sampledata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The module's own tables: plain comma-separated text with one header line, no quotes. */
final class Resource {
    private Resource() {}

    static List<String[]> rows(String name) {
        InputStream stream = Resource.class.getResourceAsStream(name);
        if (stream == null) {
            throw new IllegalStateException("Missing table " + name + " in the sample-data jar");
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(line -> line.split(",", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
