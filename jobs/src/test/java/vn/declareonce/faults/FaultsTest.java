package vn.declareonce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.database.DatabaseSettings;

/** Child processes of the real program on a server of the test's own; without it where no embedded server can run. */
class FaultsTest {
    private static final long SEED = 2021;
    private static final List<String> MAIN = List.of("vn.declareonce.command.Main", "fault-worker");
    private static final Path PLANTED = Path.of("src", "test", "planted");

    @Test
    void survivesTwentyFiveFaultsOfEveryKindAndFindsEveryPlantedBug(@TempDir Path home) throws Exception {
        System.setProperty("declareonce.planted", PLANTED.toAbsolutePath().toString());
        FaultPlan plan =
                new FaultPlan(DatabaseSettings.embedded(home), SEED, Profile.TEST, 1, FaultPlan.Only.NOTHING, MAIN);

        FaultFigures figures = Faults.run(plan, Duration.ofHours(1), System.out::println);

        assertThat(figures.failures()).isEmpty();
        JsonNode json = JsonMapper.shared().readTree(figures.json());
        assertThat(json.propertyNames())
                .containsExactly(
                        "seed",
                        "commit",
                        "kinds",
                        "rowsLost",
                        "rowsDoubled",
                        "hashMismatches",
                        "neededHuman",
                        "plantedBugs",
                        "resumeSeconds");
        assertThat(json.get("kinds").values().stream()
                        .map(kind -> kind.get("kind").asString())
                        .toList())
                .isEqualTo(java.util.Arrays.stream(FaultKind.values())
                        .map(FaultKind::word)
                        .toList());
        assertThat(json.get("kinds").values().stream()
                        .mapToInt(kind -> kind.get("fired").asInt())
                        .sum())
                .isEqualTo(25);
        assertThat(json.get("rowsLost").asInt()).isZero();
        assertThat(json.get("rowsDoubled").asInt()).isZero();
        assertThat(json.get("hashMismatches").asInt()).isZero();
        assertThat(json.get("neededHuman").asInt()).isZero();
        assertThat(json.get("plantedBugs").toString()).isEqualTo("{\"planted\":8,\"caught\":8}");
        assertThat(figures.isGood()).isTrue();
    }

    /** So that a change of the program cannot make a planted bug rot unseen. */
    @Test
    void plantsEveryBugInTheProgramAsItStands(@TempDir Path folder) throws Exception {
        System.setProperty("declareonce.planted", PLANTED.toAbsolutePath().toString());
        Program program = Program.unpack(folder.resolve("program"), MAIN);
        for (PlantedBug bug : PlantedBug.all()) {
            Path planted = folder.resolve(bug.name());
            bug.plant(planted, program.classPath());
            for (String file : bug.changes().keySet()) {
                String compiled = file.endsWith(".java")
                        ? file.replace("jobs/src/main/java/", "").replace(".java", ".class")
                        : file;
                assertThat(planted.resolve(compiled)).exists();
            }
        }
        assertThat(program.command(Optional.of(folder), List.of()))
                .contains("vn.declareonce.command.Main", "fault-worker");
        assertThat(Files.exists(folder.resolve("program"))).isTrue();
    }
}
