package vn.declareonce.job;

import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.LayoutFolder;
import vn.declareonce.mapping.Source;

/**
 * One file to load.
 *
 * @param sender null for the source's own constant sender
 * @param layout null to find it by the header
 * @param observedAt Vietnam local time the sender states for the whole file; null when unknown
 * @param fileName the sender's name of the file, where it lies under another
 * @param admission null unless the delivery is to be loaded whatever share of its rows is rejected
 */
public record LoadRequest(
        Source source,
        Path file,
        @Nullable String sender,
        @Nullable Layout layout,
        @Nullable LocalDateTime observedAt,
        String fileName,
        @Nullable Admission admission) {

    /** Somebody's decision to load a delivery although too great a share of its rows is rejected. */
    public record Admission(String reason, String actor) {}

    public LoadRequest(
            Source source,
            Path file,
            @Nullable String sender,
            @Nullable Layout layout,
            @Nullable LocalDateTime observedAt) {
        this(source, file, sender, layout, observedAt, String.valueOf(file.getFileName()));
    }

    public LoadRequest(
            Source source,
            Path file,
            @Nullable String sender,
            @Nullable Layout layout,
            @Nullable LocalDateTime observedAt,
            String fileName) {
        this(source, file, sender, layout, observedAt, fileName, null);
    }

    /** Who answers for the file: the one stated, else the source's own constant. */
    String senderCode() {
        return sender == null ? source.name() : sender;
    }

    /** The same with that decision. */
    public LoadRequest with(@Nullable Admission decided) {
        return new LoadRequest(source, file, sender, layout, observedAt, fileName, decided);
    }

    /** The same with the layouts that lie in the home's own folder, as they are now. */
    LoadRequest withLayoutsOf(Path home) {
        Source extended = LayoutFolder.in(home).extend(source);
        return new LoadRequest(extended, file, sender, layout, observedAt, fileName, admission);
    }
}
