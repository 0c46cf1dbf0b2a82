package vn.declareonce.job;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.Delivery;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.stage.FrozenFile;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;

/** A file to load with the layout that reads it and the key of the delivery it is; nothing of it is in the store yet. */
record Incoming(Source source, Archive.Frozen frozen, Layout layout, Delivery.Key key) {
    /**
     * The layout that reads a file. Asked before the file is frozen: what fits none, or may not be taken, must not lie in the archive.
     *
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read
     * @throws LayoutMismatch when no layout fits its header
     * @throws vn.declareonce.mapping.LegalBasisMissing when the source gives this only with a legal basis
     */
    static Layout layout(LoadRequest request) {
        Source source = request.source();
        Layout layout = request.layout() == null ? fitting(source, request.file()) : request.layout();
        source.permit(layout);
        permit(layout, FrozenFile.check(request.file(), source, layout));
        return layout;
    }

    /**
     * Whether every source lets sheets with these headings be taken; a layout may leave their columns unused.
     *
     * @throws vn.declareonce.mapping.LegalBasisMissing when one of them gives some only with a legal basis
     */
    static void permit(Layout layout, List<SheetFacts> sheets) {
        for (SheetFacts sheet : sheets) {
            Catalogue.sources().forEach(source -> source.permit(layout, sheet.header()));
        }
    }

    /** @param layout that reads the file */
    static Incoming of(LoadRequest request, Layout layout, Archive.Frozen frozen) {
        return new Incoming(request.source(), frozen, layout, key(request, layout, frozen.sha256()));
    }

    /** What the delivery of a file is known by. */
    static Delivery.Key key(LoadRequest request, Layout layout, String sha256) {
        LocalDateTime inName = layout.observedAt().inFileName(request.fileName());
        LocalDateTime stated = inName == null ? request.observedAt() : inName;
        return new Delivery.Key(request.source().name(), request.senderCode(), sha256, stated);
    }

    /** The delivery of the store that this is: registered when it is new, open again when it was taken back. */
    Delivery delivery(Deliveries deliveries, @Nullable Long runNumber) {
        Deliveries.Received received =
                new Deliveries.Received(key, frozen, layout.name(), layout.version(), layout.sha256(), runNumber);
        return deliveries
                .find(key.id())
                .map(known -> known.status().equals("retracted") ? deliveries.reopen(known, received) : known)
                .orElseGet(() -> deliveries.register(received));
    }

    private static Layout fitting(Source source, Path path) {
        try (TabularFile file = TabularFile.open(path, source.format(), source.headerFinder())) {
            SheetFacts first = file.facts().sheets().stream()
                    .filter(SheetFacts::read)
                    .findFirst()
                    .orElse(null);
            return first == null ? source.layoutFor(List.of()) : fitting(source, first);
        }
    }

    private static Layout fitting(Source source, SheetFacts sheet) {
        try {
            return source.layoutFor(sheet.header());
        } catch (LayoutMismatch e) {
            throw e.in(sheet.name());
        }
    }
}
