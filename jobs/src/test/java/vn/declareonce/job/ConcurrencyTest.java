package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.source.Catalogue;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.verify.Verification;

/** Many at once on one store, each with connections and locks of its own, as a process has. */
class ConcurrencyTest {
    private static final List<SampleSet.File> FILES = SampleSet.files();
    private static final SampleSet.File FIRST = FILES.get(0);
    private static final List<SampleSet.File> COMING = FILES.subList(1, 9);
    private static final Retractions.Order WRONG = new Retractions.Order("wrong month", "the test");
    private static final LocalDateTime AS_OF = LocalDateTime.of(2021, 9, 15, 0, 0);

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void eightLoadsARegisterAndARetractionAtOnceGiveTheStoreOfOneAfterTheOther(@TempDir Path home) throws Exception {
        try (SampleStore store = begun(home);
                SampleStore one = begun(home)) {
            for (SampleSet.File file : COMING) {
                one.load(file);
            }
            one.withRegister(AS_OF).retract(delivery(one, FIRST));

            List<Callable<Boolean>> work = new ArrayList<>();
            for (SampleSet.File file : COMING) {
                work.add(() -> alone(store, engine -> load(engine, file)));
            }
            work.add(() -> alone(store, engine -> new RegisterRuns(engine, Progress.NONE, new Timings())
                    .load(SampleSet.register(), AS_OF, run(engine))));
            work.add(() -> alone(store, engine -> new Retractions(engine, Progress.NONE, new Timings())
                    .retract(delivery(store, FIRST), WRONG, run(engine))));
            ExecutorService threads = Executors.newFixedThreadPool(work.size());
            for (Future<Boolean> done : threads.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
            threads.shutdown();

            assertThat(store.stateHash()).isEqualTo(one.stateHash());
            assertThat(store.receipts()).containsOnlyKeys(one.receipts().keySet());
            assertThat(Verification.of(store.engine().transactions()).problems())
                    .isEmpty();
        }
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void saysForWhomItWaitsAndServesInTheOrderOfAsking(@TempDir Path home) throws Exception {
        try (SampleStore store = SampleStore.fresh(home)) {
            Lease held = store.engine().leases().take(StoreLock.STORE);
            LocalDateTime since = store.engine()
                    .leases()
                    .holder(StoreLock.STORE)
                    .orElseThrow()
                    .since();
            ConcurrentLinkedQueue<String> told = new ConcurrentLinkedQueue<>();
            ConcurrentLinkedQueue<Integer> served = new ConcurrentLinkedQueue<>();
            ExecutorService threads = Executors.newFixedThreadPool(4);
            List<Future<Boolean>> waiting = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                int number = i;
                CountDownLatch asked = new CountDownLatch(1);
                waiting.add(threads.submit(() -> alone(store, engine -> {
                    try (StoreLock lock = new StoreLock(engine, telling(told, asked))) {
                        lock.hold();
                        return served.add(number);
                    }
                })));
                asked.await();
                untilWaiting(store, number + 1);
            }
            held.close();
            for (Future<Boolean> one : waiting) {
                assertThat(one.get()).isTrue();
            }
            threads.shutdown();

            assertThat(served).containsExactly(0, 1, 2, 3);
            String holder = System.getProperty("user.name");
            assertThat(told).hasSize(4).allSatisfy(line -> assertThat(line)
                    .startsWith(holder + "@")
                    .endsWith(", process " + ProcessHandle.current().pid() + " since " + since));
        }
    }

    private static Progress telling(ConcurrentLinkedQueue<String> told, CountDownLatch asked) {
        return new Progress() {
            @Override
            public void expect(long rows) {}

            @Override
            public void stage(String name) {}

            @Override
            public void rows(long done) {}

            @Override
            public void waits(String holder, LocalDateTime since) {
                told.add(holder + " since " + since);
                asked.countDown();
            }
        };
    }

    /** The server says who stands in the queue. */
    private static void untilWaiting(SampleStore store, int waiting) {
        while (queued(store) < waiting) {
            Thread.onSpinWait();
        }
    }

    private static long queued(SampleStore store) {
        String asked = "select count(*) from pg_locks l join pg_database d on d.oid = l.database"
                + " and d.datname = current_database() where locktype = 'advisory' and not granted";
        return Objects.requireNonNull(store.jdbc().queryForObject(asked, Long.class));
    }

    private interface Work {
        Object on(Engine engine) throws Exception;
    }

    private static boolean alone(SampleStore store, Work work) throws Exception {
        try (Engine engine = store.another()) {
            return work.on(engine) != null;
        }
    }

    private static String load(Engine engine, SampleSet.File file) throws Exception {
        LoadRequest request = new LoadRequest(Catalogue.source(file.source()), file.path(), file.sender(), null, null);
        return new Loads(engine, Progress.NONE, new Timings()).load(request, run(engine));
    }

    /** Half a register, and the delivery that is taken back later. */
    private static SampleStore begun(Path home) throws Exception {
        SampleStore store = SampleStore.fresh(home).withUnits();
        new RegisterRuns(store.engine(), Progress.NONE, new Timings())
                .load(halfRegister(home), AS_OF.minusMonths(1), store.run());
        store.load(FIRST);
        return store;
    }

    private static Path halfRegister(Path home) throws IOException {
        List<String> lines = Files.readAllLines(SampleSet.register());
        return Files.write(home.resolve("register-half.csv"), lines.subList(0, 1 + lines.size() / 2));
    }

    private static String delivery(SampleStore store, SampleSet.File file) {
        return store.receipts().keySet().stream()
                .filter(id -> Boolean.TRUE.equals(store.jdbc()
                        .queryForObject(
                                "select file_name = ? from delivery where delivery_id = ?",
                                Boolean.class,
                                file.path().getFileName().toString(),
                                id)))
                .findFirst()
                .orElseThrow();
    }

    private static long run(Engine engine) {
        return new Runs(engine).start("test", "at once");
    }
}
