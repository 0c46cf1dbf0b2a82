package vn.declareonce.extract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.database.OwnerOnlyFile;

/**
 * A note for each delivery beside the archived files, {@code archive/deliveries/ID.json}, so that the archive tells without the database
 * what the store was made of. A delivery has its note before the store knows it. Taking one back leaves a mark, {@code ID.taking-back},
 * from before the store's transaction until after it: a mark that stays says that nobody knows how it ended.
 */
public final class DeliveryNotes {
    private static final String NOTE = ".json";
    private static final String MARK = ".taking-back";
    private static final JsonMapper JSON = new JsonMapper();

    private final Path archive;
    private final Path folder;

    public DeliveryNotes(Path home) {
        this.archive = home.toAbsolutePath().resolve("archive");
        this.folder = archive.resolve("deliveries");
    }

    /** Somebody's decision; the reason holds no personal value. */
    public record Decision(String reason, String actor) {}

    /**
     * What a delivery is and what was decided about it.
     *
     * @param file the frozen file, relative to the archive
     * @param admitted null unless it was loaded whatever share of its rows is rejected
     * @param takenBack null while it counts
     */
    public record Note(
            Delivery.Key key,
            String fileName,
            String file,
            String layoutSha256,
            @Nullable Decision admitted,
            @Nullable Decision takenBack) {
        Note takenBack(@Nullable Decision decision) {
            return new Note(key, fileName, file, layoutSha256, admitted, decision);
        }
    }

    /** Notes a delivery that is about to be registered; one that is noted and was not taken back keeps its note. */
    public void received(Delivery.Key key, Archive.Frozen frozen, String layoutSha256, @Nullable Decision admitted) {
        Note known = find(key.id()).orElse(null);
        if (known != null && known.takenBack() == null && (admitted == null || known.admitted() != null)) {
            return;
        }
        String file = archive.relativize(frozen.path()).toString();
        write(new Note(key, frozen.fileName(), file, layoutSha256, admitted, null));
    }

    /** Marks a delivery that is about to be taken back. */
    public void takingBack(String id) {
        try {
            Files.createDirectories(folder);
            OwnerOnlyFile.write(folder.resolve(id + MARK), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mark goes: the delivery was taken back, or, without a decision, it stays in the store. */
    public void settle(String id, @Nullable Decision takenBack) {
        find(id).filter(note -> takenBack != null)
                .map(note -> note.takenBack(takenBack))
                .ifPresent(this::write);
        try {
            Files.deleteIfExists(folder.resolve(id + MARK));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The deliveries of which nobody wrote down whether they were taken back. */
    public List<String> unsettled() {
        return ids(MARK);
    }

    /** The deliveries that are noted, by id. */
    public List<String> ids() {
        return ids(NOTE);
    }

    /** @throws IllegalStateException when the note cannot be read */
    public Optional<Note> find(String id) {
        Path file = folder.resolve(id + NOTE);
        try {
            return Optional.of(JSON.readValue(Files.readAllBytes(file), Note.class));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (JacksonException e) {
            throw new IllegalStateException("The note " + file + " is damaged.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the file of a note lies. */
    public Path file(Note note) {
        return archive.resolve(note.file());
    }

    private void write(Note note) {
        try {
            Files.createDirectories(folder);
            OwnerOnlyFile.write(
                    folder.resolve(note.key().id() + NOTE),
                    JSON.writerWithDefaultPrettyPrinter().writeValueAsString(note));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> ids(String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
