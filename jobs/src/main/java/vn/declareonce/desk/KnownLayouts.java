package vn.declareonce.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.LayoutFolder;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;

/**
 * The layouts a sender's file may be written in: those that come with the sources, those of the home's own folder, and those the sender
 * made by saying what its columns mean, which count for nobody else. Read anew each time.
 */
final class KnownLayouts {
    private static final String SENDERS = "senders";

    private final Path folder;

    KnownLayouts(Path home) {
        this.folder = home.resolve("layouts");
    }

    /** @throws vn.declareonce.layout.LayoutInvalid with every fault of every layout there */
    List<Source> sources(String sender) {
        return Catalogue.sources().stream()
                .map(source -> extended(source, sender))
                .toList();
    }

    Source source(String name, String sender) {
        return extended(Catalogue.source(name), sender);
    }

    /** What the sender's own layouts are called. */
    static String ownName(String sender, String rest) {
        return "tinh-" + sender + "-" + rest;
    }

    /** Keeps a layout for one sender; the next file of that form is read with it. */
    void remember(String sender, Layout layout) {
        try {
            Path own = Files.createDirectories(own(sender));
            Path part = Files.createTempFile(own, "layout", ".part");
            Files.writeString(part, new String(layout.bytes().yaml(), StandardCharsets.UTF_8));
            Files.move(part, own.resolve(layout.name() + ".yaml"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("the layout of a sender cannot be kept", e);
        }
    }

    private Source extended(Source source, String sender) {
        return new LayoutFolder(own(sender)).extend(new LayoutFolder(folder).extend(source));
    }

    private Path own(String sender) {
        return folder.resolve(SENDERS).resolve(sender);
    }
}
