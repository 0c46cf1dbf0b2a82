package vn.declareonce.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI document; answers are held against it. */
record Contract(JsonNode document) {
    static Contract read() {
        try (InputStream yaml = Objects.requireNonNull(Contract.class.getResourceAsStream("/api/openapi.yaml"))) {
            return new Contract(new YAMLMapper().readTree(yaml));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonNode answer(HttpResponse<String> response, String schema) {
        assertThat(response.statusCode()).as(response.body()).isBetween(200, 202);
        JsonNode body = Program.json(response);
        valid(body, schema);
        return body;
    }

    /** The code of a problem, once it is one. */
    String problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode body = Program.json(response);
        valid(body, "Problem");
        return body.path("code").asString();
    }

    void valid(JsonNode body, String schema) {
        String definitions = document.at("/components/schemas").toString().replace("#/components/schemas/", "#/$defs/");
        String root = "{\"$ref\":\"#/$defs/" + schema + "\",\"$defs\":" + definitions + "}";
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        assertThat(compiled.validate(body)).as(schema + ": " + body).isEmpty();
    }
}
