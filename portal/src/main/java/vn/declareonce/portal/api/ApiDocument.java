package vn.declareonce.portal.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The OpenAPI document, as it is served and as a page lists it. */
final class ApiDocument {
    private static final String FILE = "/api/openapi.yaml";
    private static final List<String> METHODS = List.of("get", "post");

    private final byte[] yaml = bytes();
    private final JsonNode root = new YAMLMapper().readTree(yaml);

    /** One endpoint. */
    record Operation(
            String method, String path, String summary, List<Field> parameters, List<Answer> answers) {}

    /** A parameter. */
    record Field(String name, boolean required, String description) {}

    /** What is answered; {@code schema} is empty where it has no fields. */
    record Answer(String status, String description, String schema) {}

    /** A shape of an answer with its fields. */
    record Schema(String name, List<Member> members) {}

    /** A field of a shape; {@code schema} is the shape it leads to, "" for a plain value. */
    record Member(String name, String type, String schema) {}

    byte[] yaml() {
        return yaml.clone();
    }

    String description(Locale locale) {
        return words(root.path("info"), "description", locale);
    }

    List<Operation> operations(Locale locale) {
        List<Operation> operations = new ArrayList<>();
        root.path("paths").forEachEntry((path, item) -> {
            for (String method : METHODS) {
                if (item.has(method)) {
                    operations.add(operation(method, path, item.path(method), locale));
                }
            }
        });
        return operations;
    }

    List<Schema> schemas() {
        List<Schema> schemas = new ArrayList<>();
        root.path("components").path("schemas").forEachEntry((name, schema) -> {
            List<Member> members = new ArrayList<>();
            schema.path("properties").forEachEntry((field, shape) -> members.add(member(field, shape)));
            schemas.add(new Schema(name, members));
        });
        return schemas;
    }

    private static Operation operation(String method, String path, JsonNode node, Locale locale) {
        List<Field> fields = new ArrayList<>();
        for (JsonNode one : node.path("parameters")) {
            fields.add(new Field(
                    one.path("name").asString(),
                    one.path("required").asBoolean(false),
                    words(one, "description", locale)));
        }
        List<Answer> answers = new ArrayList<>();
        node.path("responses").forEachEntry((status, answer) -> {
            if (answer.has("description")) {
                JsonNode schema = answer.path("content").path("application/json").path("schema");
                answers.add(new Answer(status, answer.path("description").asString(), reference(schema)));
            }
        });
        return new Operation(method.toUpperCase(Locale.ROOT), path, words(node, "summary", locale), fields, answers);
    }

    private static Member member(String name, JsonNode shape) {
        JsonNode item = shape.path("items");
        JsonNode one = shape.has("oneOf") ? shape.path("oneOf").get(0) : shape;
        String schema = reference(item.isMissingNode() ? one : item);
        String type = !item.isMissingNode() ? "[]" : "";
        JsonNode plain = item.isMissingNode() ? shape.path("type") : item.path("type");
        String word = plain.isArray() ? plain.get(0).asString() + " | null" : plain.asString("");
        return new Member(name, (type + word).strip(), schema);
    }

    private static String reference(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String words(JsonNode node, String field, Locale locale) {
        return node.path(locale.getLanguage().equals("vi") ? "x-vi" : field).asString("");
    }

    private static byte[] bytes() {
        try (InputStream in = Objects.requireNonNull(ApiDocument.class.getResourceAsStream(FILE))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
