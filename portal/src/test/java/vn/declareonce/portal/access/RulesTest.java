package vn.declareonce.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.declareonce.account.Role;

/** Every endpoint x role x province, as {@code access/matrix.csv} says. */
class RulesTest {
    private static final Rules RULES = new Rules(new Rules.Ownership() {
        @Override
        public Optional<String> ofUpload(String upload) {
            return Optional.ofNullable(Map.of("of-79", "79", "of-89", "89").get(upload));
        }

        @Override
        public Optional<String> ofDelivery(String delivery) {
            return Optional.ofNullable(Map.of("of-79", "79", "of-89", "89", "of-nobody", "bluezone")
                    .get(delivery));
        }
    });

    @Test
    void decidesAsTheMatrixSays() throws IOException {
        List<List<String>> lines = matrix();
        List<String> visitors = lines.get(0).subList(1, lines.get(0).size());
        for (List<String> line : lines.subList(1, lines.size())) {
            String[] asked = line.get(0).split(" ", 2);
            Map<String, String> expected = new LinkedHashMap<>();
            Map<String, String> found = new LinkedHashMap<>();
            for (int i = 0; i < visitors.size(); i++) {
                expected.put(visitors.get(i), line.get(i + 1));
                found.put(visitors.get(i), RULES.allows(visitor(visitors.get(i)), asked[0], asked[1]) ? "yes" : "no");
            }
            assertThat(found).as(line.get(0)).isEqualTo(expected);
        }
    }

    @Test
    void hasALineInTheMatrixForEveryRule() throws IOException {
        List<String> paths = matrix().stream().skip(1).map(line -> line.get(0)).toList();
        for (Rules.Rule rule : Rules.TABLE) {
            String pattern = rule.endpoint()
                    .replaceAll("\\{(upload|delivery)}", "of-79")
                    .replaceAll("\\{(run|alert|token)}", "1")
                    .replace("{source}/{layout}", "lab-results/standard")
                    .replace("{connector}/{step}", "lab/pause")
                    .replace("**", "portal.css");
            assertThat(paths).as(rule.endpoint()).contains(pattern);
        }
    }

    private static @Nullable SignedIn visitor(String named) {
        if (named.equals("anonymous")) {
            return null;
        }
        String[] parts = named.split("-", 2);
        Role role = Role.of(parts[0]).orElseThrow();
        return new SignedIn(named, named, role, parts.length == 2 ? parts[1] : null, Instant.EPOCH);
    }

    private static List<List<String>> matrix() throws IOException {
        List<List<String>> lines = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RulesTest.class.getResourceAsStream("/access/matrix.csv")),
                StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                lines.add(List.of(line.split(",", -1)));
            }
        }
        return lines;
    }
}
