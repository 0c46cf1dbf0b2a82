package vn.declareonce.stage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.declareonce.extract.Delivery;
import vn.declareonce.layout.HeaderFault;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.RowMapping;
import vn.declareonce.mapping.Source;
import vn.declareonce.tabular.FileFacts;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularRow;

/** The frozen file of a delivery, opened through its layout: every sheet's header is bound before the first row is read. */
public final class FrozenFile implements AutoCloseable {
    private final Delivery delivery;
    private final TabularFile file;
    private final Layout layout;
    private final Map<Integer, RowMapping> mappings;

    private FrozenFile(Delivery delivery, TabularFile file, Layout layout, Map<Integer, RowMapping> mappings) {
        this.delivery = delivery;
        this.file = file;
        this.layout = layout;
        this.mappings = Map.copyOf(mappings);
    }

    /**
     * Whether a file can be read as a layout says; nothing of it is loaded. Answers all its sheets, read or not.
     *
     * @throws vn.declareonce.tabular.FileRefused when it cannot
     * @throws vn.declareonce.layout.LayoutMismatch when a header lacks required columns, all named at once
     */
    public static List<SheetFacts> check(Path path, Source source, Layout layout) {
        TabularFile file = TabularFile.open(path, layout.format(), layout.headerFinder());
        try (file) {
            bind(file, source, layout, "");
            return file.facts().sheets();
        }
    }

    /**
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read as the layout says
     * @throws vn.declareonce.layout.LayoutMismatch when a header lacks required columns, all named at once
     */
    public static FrozenFile open(Delivery delivery, Source source, Layout layout) {
        TabularFile file = TabularFile.open(delivery.archivePath(), layout.format(), layout.headerFinder());
        try {
            return new FrozenFile(delivery, file, layout, bind(file, source, layout, delivery.sender()));
        } catch (RuntimeException e) {
            file.close();
            throw e;
        }
    }

    /** What it is read by. */
    public Layout layout() {
        return layout;
    }

    public FileFacts facts() {
        return file.facts();
    }

    /** The sheets that are read. */
    public List<SheetFacts> sheets() {
        return readSheets(file);
    }

    String id() {
        return delivery.id();
    }

    RowCursor rows(long skip) {
        return file.rows(skip);
    }

    JudgedRow judge(TabularRow row) {
        RowMapping mapping = mappings.get(row.sheet());
        if (mapping == null) {
            throw new IllegalStateException("a row of a sheet that is not read");
        }
        return new JudgedRow(row.sheet(), row.number(), mapping.judge(mapping.draft(row)));
    }

    @Override
    public void close() {
        file.close();
    }

    private static Map<Integer, RowMapping> bind(TabularFile file, Source source, Layout layout, String sender) {
        Map<Integer, RowMapping> mappings = new HashMap<>();
        List<HeaderFault> faults = new ArrayList<>();
        for (SheetFacts sheet : readSheets(file)) {
            try {
                mappings.put(sheet.index(), RowMapping.bind(source, layout, sender, sheet.header()));
            } catch (LayoutMismatch e) {
                faults.addAll(e.in(sheet.name()).faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new LayoutMismatch(layout, faults);
        }
        return mappings;
    }

    private static List<SheetFacts> readSheets(TabularFile file) {
        return file.facts().sheets().stream().filter(SheetFacts::read).toList();
    }
}
