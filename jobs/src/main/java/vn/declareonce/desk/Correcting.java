package vn.declareonce.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.declareonce.audit.Access;
import vn.declareonce.audit.Audit;
import vn.declareonce.audit.Purpose;
import vn.declareonce.desk.Upload.Status;
import vn.declareonce.extract.Archive;
import vn.declareonce.job.Engine;
import vn.declareonce.mapping.Source;

/**
 * Cells corrected in the page. They wait in a file beside the upload until the sender asks for the corrected copy: then the file as it was
 * sent goes to the archive, the copy becomes an upload of its own that names it, and the audit says who corrected which cells, without
 * their content.
 */
public final class Correcting {
    private final Engine engine;
    private final Desk desk;
    private final CheckWork checks;
    private final Function<Upload, Path> files;
    private final Function<Upload, Path> corrections;

    Correcting(
            Engine engine,
            Desk desk,
            CheckWork checks,
            Function<Upload, Path> files,
            Function<Upload, Path> corrections) {
        this.engine = engine;
        this.desk = desk;
        this.checks = checks;
        this.files = files;
        this.corrections = corrections;
    }

    /** Whether cells of a checked file can be corrected in the page. */
    public boolean possible(Upload upload) {
        return upload.status() == Status.CHECKED && rows(upload).correctable();
    }

    /** How many cells are corrected so far. */
    public int cells(Upload upload) {
        return Corrections.read(corrections.apply(upload)).size();
    }

    /** A row with the corrections so far; empty when there is none that can be corrected. */
    public Optional<RowView> row(Upload upload, String sheet, int row) {
        RowDesk rows = rows(upload);
        return rows.view(sheet, row, Map.of())
                .flatMap(asWritten -> rows.view(
                        sheet, row, Corrections.read(corrections.apply(upload)).row(asWritten.sheet(), row)))
                .map(view -> view.withHolds(desk.holds(upload, sheet, row)));
    }

    /** Keeps a row's cells as its sender wants them, and judges the row anew. A cell that is as it was is no correction. */
    public Optional<RowView> correct(Upload upload, String sheet, int row, Map<Integer, String> cells) {
        RowDesk rows = rows(upload);
        RowView asWritten = rows.view(sheet, row, Map.of()).orElse(null);
        if (asWritten == null || upload.status() != Status.CHECKED) {
            return Optional.empty();
        }
        Map<Integer, String> changed = rows.changed(asWritten, cells);
        Path kept = corrections.apply(upload);
        try {
            Corrections.read(kept).with(asWritten.sheet(), row, changed).write(kept);
        } catch (IOException e) {
            throw new UncheckedIOException("the corrections of an upload cannot be written", e);
        }
        return rows.view(sheet, row, changed).map(view -> view.withHolds(desk.holds(upload, sheet, row)));
    }

    /** The corrected copy, which is checked in the upload's place; empty when nothing was corrected or the upload went on meanwhile. */
    public Optional<Upload> copy(Upload upload, String user) throws IOException {
        Corrections made = Corrections.read(corrections.apply(upload));
        if (made.size() == 0 || upload.status() != Status.CHECKED) {
            return Optional.empty();
        }
        Upload.From from = new Upload.From(user, upload.from().province());
        Path part = desk.incoming().resolve(UUID.randomUUID() + ".part");
        rows(upload).write(made, part);
        new Archive(engine.home()).freeze(files.apply(upload), upload.fileName());
        if (!desk.corrected(upload)) {
            Files.deleteIfExists(part);
            return Optional.empty();
        }
        Audit audit = new Audit(engine.jdbc(), engine.home());
        List<String> cells = made.edits().stream()
                .map(edit -> "sheet " + edit.sheet() + " row " + edit.row() + " column " + edit.column())
                .toList();
        String action = "correct-cells of " + upload.sha256();
        engine.inTransaction(() -> audit.append(
                new Access(DeskWork.actor(user), Purpose.DATA_CORRECTION.code(), action, "", cells, true)));
        Upload.Lineage lineage = new Upload.Lineage(upload.lineage().replaces(), upload.id(), made.size());
        return Optional.of(desk.receive(
                new Desk.Incoming(from, upload.fileName(), upload.source(), upload.layout(), lineage), part));
    }

    private RowDesk rows(Upload upload) {
        String sender = upload.from().province();
        Source source = checks.sources(upload).get(0);
        return new RowDesk(files.apply(upload), source, checks.layout(upload), sender);
    }
}
