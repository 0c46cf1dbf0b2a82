package vn.declareonce.report;

import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** How this package writes JSON. */
final class Json {
    static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private Json() {}

    /** Closing it flushes the stream and leaves it open: standard output is written to again. */
    static JsonGenerator generator(OutputStream out) {
        return MAPPER.createGenerator(out);
    }

    static void writeText(String name, @Nullable String value, JsonGenerator json) {
        if (value == null) {
            json.writeNullProperty(name);
        } else {
            json.writeStringProperty(name, value);
        }
    }

    static void writeCounts(Counts counts, JsonGenerator json) {
        json.writeNumberProperty("read", counts.read());
        json.writeNumberProperty("loaded", counts.loaded());
        json.writeNumberProperty("unchanged", counts.unchanged());
        json.writeNumberProperty("superseded", counts.superseded());
        json.writeNumberProperty("held", counts.held());
        json.writeNumberProperty("rejected", counts.rejected());
    }
}
