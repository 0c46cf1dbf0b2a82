package vn.declareonce.job;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.Delivery;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.LayoutFolder;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.stage.FrozenFile;
import vn.declareonce.tabular.FileFault;
import vn.declareonce.tabular.FileRefused;
import vn.declareonce.tabular.HeaderFinder;
import vn.declareonce.tabular.SheetChoice;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularFormat;

/** A file to load with the layout that reads it and the key of the delivery it is; nothing of it is in the store yet. */
record Incoming(Source source, Archive.Frozen frozen, Layout layout, Delivery.Key key) {
    private static final Set<FileFault> WITHOUT_HEADER = Set.of(FileFault.NO_HEADER, FileFault.EMPTY_FILE);

    /**
     * The layout that reads a file. Asked before the file is frozen: what fits none, or may not be taken, must not lie in the archive.
     *
     * @param home whose layouts tell, too, what needs a legal basis
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read
     * @throws LayoutMismatch when no layout fits its header
     * @throws vn.declareonce.mapping.LegalBasisMissing when the source gives this only with a legal basis
     */
    static Layout layout(LoadRequest request, Path home) {
        Source source = request.source();
        Layout layout = request.layout() == null ? fitting(source, request.file()) : request.layout();
        source.permit(layout);
        permit(layout, request.file(), FrozenFile.check(request.file(), source, layout), home);
        return layout;
    }

    /**
     * Whether every source lets a file with these sheets be taken. A layout may leave columns and whole sheets unused, hidden ones too: the
     * archive keeps them all the same.
     *
     * @param sheets all of them, read or not
     * @param home whose layouts are asked beside those that come with the sources
     * @throws vn.declareonce.mapping.LegalBasisMissing when a source gives some of it only with a legal basis
     * @throws FileRefused when a sheet is broken, so that nobody can tell what it and those behind it hold
     */
    static void permit(Layout layout, Path file, List<SheetFacts> sheets, Path home) {
        for (Source source : restricting(home)) {
            sheets.stream().filter(SheetFacts::read).forEach(sheet -> source.permit(layout, sheet.header()));
        }
        if (!sheets.stream().allMatch(SheetFacts::read)) {
            permitEverySheet(layout, file, home);
        }
    }

    /**
     * The same asked of each row that could be the header of a sheet; that none is one is no fault here.
     *
     * @throws FileRefused when a sheet is broken
     */
    static void permitEverySheet(Layout layout, Path file, Path home) {
        List<Source> restricting = restricting(home);
        HeaderFinder asking = cells -> {
            restricting.forEach(source -> source.permit(layout, cells));
            return 0;
        };
        TabularFormat all =
                new TabularFormat(null, null, null, SheetChoice.ALL, TabularFormat.DETECT.headerSearchRows());
        try (TabularFile opened = TabularFile.open(file, all, asking)) {
            throw new IllegalStateException(
                    "no row is a header: " + opened.facts().sheets().size());
        } catch (FileRefused refused) {
            if (!refused.problems().stream().allMatch(problem -> WITHOUT_HEADER.contains(problem.fault()))) {
                throw refused;
            }
        }
    }

    private static List<Source> restricting(Path home) {
        return Catalogue.sources().stream()
                .filter(Source::restricts)
                .map(LayoutFolder.in(home)::extend)
                .toList();
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
