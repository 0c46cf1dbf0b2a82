package vn.declareonce.job;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.DeliveryNotes;
import vn.declareonce.extract.DeliveryNotes.Note;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;

/**
 * The way back when the database is lost: loads every delivery the archive has a note of and the store does not have, but those that
 * were taken back. Register and units are loaded before it or after it, from their own files. Broken, the same call goes on.
 */
public final class ArchivedLoads {
    private final Engine engine;
    private final Loads loads;
    private final Archive archive;
    private final DeliveryNotes notes;

    public ArchivedLoads(Engine engine, Progress progress, Timings timings) {
        this.engine = engine;
        this.loads = new Loads(engine, progress, timings);
        this.archive = new Archive(engine.home());
        this.notes = new DeliveryNotes(engine.home());
    }

    /**
     * What became of the archived deliveries, by id.
     *
     * @param unsettled loaded or there, but perhaps taken back when the database was lost: somebody must look
     * @param failed not loaded, with the failure
     */
    public record Result(
            List<String> loaded,
            List<String> present,
            List<String> takenBack,
            List<String> unsettled,
            Map<String, Exception> failed) {}

    /** @throws AlreadyRunning when somebody does the same */
    public Result load(long runNumber) {
        try (Lease own = engine.leases().ofJob("rebuild from archive")) {
            return loadLocked(runNumber);
        }
    }

    private Result loadLocked(long runNumber) {
        Result result =
                new Result(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), notes.unsettled(), new TreeMap<>());
        Deliveries deliveries = new Deliveries(engine.jdbc());
        for (String id : notes.ids()) {
            try {
                Note note = notes.find(id).orElseThrow();
                if (note.takenBack() != null) {
                    result.takenBack().add(id);
                } else if (deliveries
                        .find(id)
                        .filter(known -> known.status().equals("active"))
                        .isPresent()) {
                    result.present().add(id);
                } else {
                    load(id, note, runNumber);
                    result.loaded().add(id);
                }
            } catch (Exception e) {
                result.failed().put(id, e);
                if (StopSignal.isGiven()) {
                    break;
                }
            }
        }
        return result;
    }

    private void load(String id, Note note, long runNumber) throws Exception {
        Path layout = archive.path(note.layoutSha256(), ".yaml");
        Archive.requireIntact(layout, id);
        Archive.Frozen frozen = Archive.intact(notes.file(note), note.fileName(), id);
        Source source = Catalogue.source(note.key().source());
        LoadRequest request = new LoadRequest(
                source,
                frozen.path(),
                note.key().sender(),
                Layout.read(layout),
                note.key().statedTime(),
                note.fileName(),
                admission(note.admitted()));
        loads.load(request, Incoming.of(request, Incoming.layout(request, engine.home()), frozen), runNumber);
    }

    private static LoadRequest.@Nullable Admission admission(DeliveryNotes.@Nullable Decision decided) {
        return decided == null ? null : new LoadRequest.Admission(decided.reason(), decided.actor());
    }
}
