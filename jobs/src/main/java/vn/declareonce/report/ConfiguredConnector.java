package vn.declareonce.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What {@code DECLARE_ONCE_HOME/connectors.yaml} says of a connector, read leniently: whoever runs connectors reads it strictly. */
record ConfiguredConnector(String source, String name, String kind, List<String> cron) {
    private static final List<String> KINDS = List.of("folder", "sftp", "jdbc", "rest");

    /** Every connector; none without the file. */
    static List<ConfiguredConnector> read(Path home) {
        Path file = home.resolve("connectors.yaml");
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        List<ConfiguredConnector> connectors = new ArrayList<>();
        for (JsonNode node : new YAMLMapper().readTree(file.toFile()).path("connectors")) {
            String source = node.path("source").asString("");
            String kind = KINDS.stream().filter(node::has).findFirst().orElse("?");
            String cron = node.path("schedule").path("cron").asString("");
            connectors.add(new ConfiguredConnector(
                    source, node.path("name").asString(source), kind, cron.isEmpty() ? List.of() : List.of(cron)));
        }
        return connectors;
    }
}
