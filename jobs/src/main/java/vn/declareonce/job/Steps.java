package vn.declareonce.job;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.core.step.builder.TaskletStepBuilder;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import vn.declareonce.stage.DeliveryStaging;

/**
 * Builds every step. A chunk step without the store's transaction manager would commit its rows apart from its position and double them
 * on a restart; no step is ever fault tolerant, because skipping loses rows when the process dies.
 */
final class Steps {
    private final Engine engine;
    private final Timings timings;

    Steps(Engine engine, Timings timings) {
        this.engine = engine;
        this.timings = timings;
    }

    /** A step that reads and writes in chunks; on a restart it is entered even when it had completed, the reader decides from where. */
    <T> Step chunk(String name, ItemStreamReader<T> reader, ItemWriter<T> writer) {
        return new StepBuilder(name, engine.repository())
                        .allowStartIfComplete(true)
                        .<T, T>chunk(DeliveryStaging.chunkBlocks())
                        .transactionManager(engine.transactions())
                        .reader(reader)
                        .stream(reader)
                        .writer(writer)
                        .listener(new Stopwatch(timings))
                        .build();
    }

    /** A step that is left out on a restart once it completed. */
    Step once(String name, Runnable work) {
        return tasklet(name, work).build();
    }

    /** A step that runs on every restart. */
    Step again(String name, Runnable work) {
        return tasklet(name, work).allowStartIfComplete(true).build();
    }

    /** The same, with a wait before it: whoever waits for a lock inside a transaction keeps others from taking or giving that lock. */
    Step again(String name, Runnable waiting, Runnable work) {
        return tasklet(name, work)
                .listener(new Before(waiting))
                .allowStartIfComplete(true)
                .build();
    }

    /** A step that is left out on a restart once it completed, with a wait before it. */
    Step once(String name, Runnable waiting, Runnable work) {
        return tasklet(name, work).listener(new Before(waiting)).build();
    }

    private TaskletStepBuilder tasklet(String name, Runnable work) {
        return new StepBuilder(name, engine.repository())
                .tasklet(
                        (contribution, context) -> {
                            work.run();
                            return RepeatStatus.FINISHED;
                        },
                        engine.transactions())
                .listener(new Stopwatch(timings));
    }

    /** What is done before the step's transaction begins. */
    private record Before(Runnable waiting) implements StepExecutionListener {
        @Override
        public void beforeStep(StepExecution step) {
            waiting.run();
        }
    }

    /** Adds what a step took, from its first to its last commit, to the run's timings. */
    private static final class Stopwatch implements StepExecutionListener {
        private final Timings timings;
        private long started;

        Stopwatch(Timings timings) {
            this.timings = timings;
        }

        @Override
        public void beforeStep(StepExecution step) {
            started = System.nanoTime();
        }

        @Override
        public @Nullable ExitStatus afterStep(StepExecution step) {
            timings.stage(step.getStepName(), System.nanoTime() - started);
            return null;
        }
    }
}
