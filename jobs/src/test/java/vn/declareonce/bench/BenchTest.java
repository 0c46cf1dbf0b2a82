package vn.declareonce.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Timings;
import vn.declareonce.testing.TestDatabase;

class BenchTest {
    @Test
    void measuresEveryPartAndLeavesNothing(@TempDir Path home) throws Exception {
        try (TestDatabase store = TestDatabase.fresh()) {
            DatabaseSettings settings =
                    new DatabaseSettings(home, store.settings().server());
            List<String> said = new ArrayList<>();

            BenchResult result = Bench.run(new BenchPlan(settings, 2_000, 7, false), said::add);

            JsonNode json = JsonMapper.shared().readTree(result.json());
            assertThat(json.propertyNames())
                    .containsExactly(
                            "rows", "figures", "ratios", "repeatSeconds", "hashSeconds", "verifySeconds", "peakHeapMb");
            assertThat(json.get("rows").longValue()).isEqualTo(2_000);
            assertThat(json.get("figures").propertyNames())
                    .containsExactlyInAnyOrder(
                            "endToEnd", "rowsAlone", "staging", "copy", "floor", "stock", "onePercent");
            assertThat(json.get("ratios").propertyNames())
                    .containsExactly("endToEndVsStock", "endToEndVsFloor", "stagingVsCopy", "onePercentVsFirst");
            assertThat(result.figures().values())
                    .allSatisfy(rate -> assertThat(rate).isPositive());
            assertThat(result.timings().getOrDefault("endToEnd", new Timings()).stages())
                    .containsOnlyKeys("extract", "stage", "staged", "admit", "resolve", "reconcile", "merge");
            assertThat(said).hasSize(9).startsWith("warm-up: 2000 rows, seed 8", "measured: 2000 rows, seed 7");
            assertThat(Files.exists(home.resolve("bench"))).isFalse();
            assertThat(databases(store)).doesNotContain("declare_once_bench");
        }
    }

    private static List<String> databases(TestDatabase store) {
        return new JdbcTemplate(store.dataSource()).queryForList("select datname from pg_database", String.class);
    }
}
