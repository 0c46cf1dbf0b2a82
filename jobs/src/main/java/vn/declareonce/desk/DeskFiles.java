package vn.declareonce.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import vn.declareonce.extract.Archive;
import vn.declareonce.job.Engine;

/**
 * Where an upload and what belongs to it lie until it is loaded or discarded.
 *
 * @param folder on the same volume as the archive
 */
record DeskFiles(Path folder) {
    static DeskFiles of(Engine engine) {
        try {
            return new DeskFiles(new Archive(engine.home()).incoming());
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of incoming files cannot be made", e);
        }
    }

    Path file(Upload upload) {
        return file(String.valueOf(upload.id()), upload.fileName());
    }

    Path file(String id, String fileName) {
        return folder.resolve(id + extension(fileName));
    }

    Path corrections(Upload upload) {
        return folder.resolve(upload.id() + ".corrections");
    }

    Path marked(Upload upload) {
        return folder.resolve(upload.id() + ".marked.xlsx");
    }

    Path findings(Upload upload) {
        return folder.resolve(upload.id() + ".findings");
    }

    private static String extension(String fileName) {
        String lower = fileName.toLowerCase(Locale.ROOT);
        return lower.endsWith(".xlsx") ? ".xlsx" : lower.endsWith(".xml") ? ".xml" : ".csv";
    }
}
