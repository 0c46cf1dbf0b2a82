package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.item.ChunkOrientedStep;
import org.springframework.batch.core.step.tasklet.TaskletStep;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

class StepsTest {
    @Test
    void givesEveryStepTheStoresTransactionManagerAndSkipsNothing(@TempDir Path home) throws Exception {
        try (SampleStore store = SampleStore.fresh(home)) {
            Steps steps = new Steps(store.engine(), new Timings());
            Map<String, Step> built = Map.of(
                    "chunk", steps.chunk("chunk", new Nothing(), chunk -> {}),
                    "once", steps.once("once", () -> {}),
                    "again", steps.again("again", () -> {}));

            List<String> builders = Arrays.stream(Steps.class.getDeclaredMethods())
                    .filter(method -> Step.class.isAssignableFrom(method.getReturnType()))
                    .map(java.lang.reflect.Method::getName)
                    .toList();
            assertThat(built).containsOnlyKeys(builders);
            for (Step step : built.values()) {
                assertThat(value(step, "transactionManager"))
                        .isSameAs(store.engine().transactions());
            }
            assertThat(built.get("chunk")).isExactlyInstanceOf(ChunkOrientedStep.class);
            assertThat(value(built.get("chunk"), "faultTolerant")).isEqualTo(false);
            assertThat(built.get("once")).isExactlyInstanceOf(TaskletStep.class);
            assertThat(built.get("again")).isExactlyInstanceOf(TaskletStep.class);
        }
    }

    private static Object value(@Nullable Step step, String field) throws ReflectiveOperationException {
        Field found = Objects.requireNonNull(step).getClass().getDeclaredField(field);
        found.setAccessible(true);
        return found.get(step);
    }

    private static final class Nothing implements ItemStreamReader<String> {
        @Override
        public @Nullable String read() {
            return null;
        }

        @Override
        public void open(ExecutionContext context) {}
    }
}
