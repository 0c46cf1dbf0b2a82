package vn.declareonce.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.testing.TestDatabase;

class PressureTest {
    @Test
    void losesAndDoublesNothing(@TempDir Path folder) throws Exception {
        PressurePlan plan = new PressurePlan(folder, 8, 100, 3, 4, 10, 4000, 256);
        try (TestDatabase database = TestDatabase.fresh();
                Engine engine = Engine.open(new DatabaseSettings(
                        folder.resolve("home"), database.settings().server()))) {
            PressureResult result =
                    Pressure.run(plan, engine, database.settings().server().orElseThrow(), step -> {});
            assertThat(result.exact()).as(result.text()).isTrue();
            assertThat(result.filesExpected()).isEqualTo(8 + 1 + 1 + 1);
            assertThat(result.figure("slow lines: new uploads")).isEqualTo(1);
            assertThat(result.figure("slow lines: the same again")).isEqualTo(3);
            assertThat(result.figure("files left behind")).as(result.text()).isZero();
            assertThat(result.figure("pages that failed")).as(result.text()).isZero();
            assertThat(result.figure("server's peak memory, MB")).isLessThan(900);
        }
    }
}
