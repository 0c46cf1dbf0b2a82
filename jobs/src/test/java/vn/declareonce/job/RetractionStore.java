package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.verify.Verification;

/** The small set in a store, marked before its first delivery ({@code register}) and after its last ({@code everything}). */
final class RetractionStore implements AutoCloseable {
    static final List<SampleSet.File> FILES = SampleSet.files();

    private final SampleStore store;
    private final Map<String, String> deliveries = new TreeMap<>();
    private final String emptyHash;
    private final String wholeHash;

    RetractionStore(Path home) throws Exception {
        store = SampleStore.fresh(home).withUnits().withRegister().mark("register");
        emptyHash = store.stateHash();
        for (SampleSet.File file : FILES) {
            deliveries.put(file.toString(), store.load(file));
        }
        wholeHash = store.mark("everything").stateHash();
        store.jdbc()
                .execute("create function breaks() returns trigger language plpgsql as"
                        + " $$ begin raise exception 'broken by the test'; end $$");
    }

    SampleStore store() {
        return store;
    }

    /** The state hash with the register alone. */
    String emptyHash() {
        return emptyHash;
    }

    /** The state hash with every delivery. */
    String wholeHash() {
        return wholeHash;
    }

    /** The id of the delivery of a file, by its name as {@link SampleSet.File#toString} gives it. */
    String delivery(String file) {
        return Objects.requireNonNull(deliveries.get(file));
    }

    List<String> deliveries() {
        return List.copyOf(deliveries.values());
    }

    long count(String table) {
        return Objects.requireNonNull(store.jdbc().queryForObject("select count(*) from " + table, Long.class));
    }

    List<String> problems() {
        return Verification.of(store.engine().transactions()).problems();
    }

    interface Work {
        void run() throws Exception;
    }

    /** Does work that a trigger stops at a place such as {@code insert on link}. */
    void breakAt(String place, Work work) {
        String table = place.substring(place.lastIndexOf(' ') + 1);
        store.jdbc().execute("create trigger broken before " + place + " for each statement execute function breaks()");
        assertThatThrownBy(work::run).as("the fault fires").hasStackTraceContaining("broken by the test");
        store.jdbc().execute("drop trigger broken on " + table);
    }

    @Override
    public void close() {
        store.close();
    }
}
