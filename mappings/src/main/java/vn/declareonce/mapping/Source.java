package vn.declareonce.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.HeaderMatch;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutInvalid;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.tabular.HeaderFinder;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** A legacy system: the shape of its row, how a row becomes a typed draft, and the layouts that come with it. Immutable. */
public final class Source {
    private final String name;
    private final Class<? extends Record> rowType;
    private final BiFunction<Record, Words, SourceDraft> mapper;
    private final List<Layout> layouts;
    private final Set<String> restricted;

    private Source(
            String name,
            Class<? extends Record> rowType,
            BiFunction<Record, Words, SourceDraft> mapper,
            List<Layout> layouts,
            Set<String> restricted) {
        this.name = name;
        this.rowType = rowType;
        this.mapper = mapper;
        this.layouts = layouts;
        this.restricted = restricted;
    }

    /**
     * A source whose layouts lie beside its row.
     *
     * @param rowType a record of nullable strings; its components are the fields layouts may fill
     * @param layoutFiles resources of the row's package, the default first
     * @throws LayoutInvalid when a layout cannot be used
     */
    public static <R extends Record> Source of(
            String name, Class<R> rowType, BiFunction<R, Words, ? extends SourceDraft> mapper, String... layoutFiles) {
        List<Layout> layouts = new ArrayList<>();
        for (String file : layoutFiles) {
            layouts.add(resource(rowType, file));
        }
        Source source = new Source(
                name, rowType, (row, words) -> mapper.apply(rowType.cast(row), words), List.copyOf(layouts), Set.of());
        layouts.forEach(source::check);
        return source;
    }

    /** The same source, which gives these fields only to a layout that states a legal basis. */
    public Source onlyWithLegalBasis(String... fields) {
        return new Source(name, rowType, mapper, layouts, Set.of(fields));
    }

    /** Whether some of its fields need a legal basis. */
    public boolean restricts() {
        return !restricted.isEmpty();
    }

    /** Whether a field needs a legal basis. */
    public boolean restricts(String field) {
        return restricted.contains(field);
    }

    /**
     * Whether what this layout reads may be taken. To be asked before a file is kept.
     *
     * @throws LegalBasisMissing when it reads a restricted field and states no legal basis
     */
    public void permit(Layout layout) {
        String basis = layout.legalBasis();
        if ((basis == null || basis.isBlank()) && layout.fields().stream().anyMatch(restricted::contains)) {
            throw new LegalBasisMissing(layout);
        }
    }

    /**
     * Whether a file with these headings may be taken, read by this layout of any source. What a layout does not use is kept in the archive
     * all the same. To be asked before a file is kept. A time alone tells nothing, nor does a single heading in a file of another source.
     *
     * @throws LegalBasisMissing when headings are those of fields this source restricts and the layout states no legal basis
     */
    public void permit(Layout layout, Collection<String> header) {
        String basis = layout.legalBasis();
        if (restricted.isEmpty() || basis != null && !basis.isBlank()) {
            return;
        }
        Set<String> written = header.stream().map(Text::headerKey).collect(Collectors.toSet());
        Set<String> found = layouts.stream()
                .flatMap(own -> own.columns().stream())
                .filter(column -> isTelling(column.field()))
                .filter(column ->
                        column.spellings().stream().map(Text::headerKey).anyMatch(written::contains))
                .map(Column::field)
                .collect(Collectors.toSet());
        if (found.size() >= (layout.source().equals(name) ? 1 : 2)) {
            throw new LegalBasisMissing(layout);
        }
    }

    private boolean isTelling(@Nullable String field) {
        return field != null && restricted.contains(field) && !field.endsWith("At");
    }

    /** The same source with these layouts, the default first. */
    Source with(List<Layout> others) {
        return new Source(name, rowType, mapper, List.copyOf(others), restricted);
    }

    /** The name of {@code design.md}, as commands and layouts use it. */
    public String name() {
        return name;
    }

    /** The layouts that come with the source, the default first. */
    public List<Layout> layouts() {
        return layouts;
    }

    /** The fields of the source's row, in its order. */
    public List<String> fields() {
        return Arrays.stream(rowType.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    /** Finds the header for whichever of its layouts fits best. */
    public HeaderFinder headerFinder() {
        List<HeaderFinder> finders = layouts.stream().map(Layout::headerFinder).toList();
        return cells ->
                finders.stream().mapToInt(finder -> finder.score(cells)).max().orElse(0);
    }

    /** How a file of whichever of its layouts is opened. */
    public TabularFormat format() {
        return TabularFormat.DETECT.withXml(layouts.stream()
                .flatMap(layout -> layout.format().xml().stream())
                .distinct()
                .toList());
    }

    /**
     * The layout under whose columns a header fits whole, the best fit first.
     *
     * @throws LayoutMismatch of the nearest layout when none fits
     */
    public Layout layoutFor(List<String> header) {
        Layout nearest = layouts.get(0);
        HeaderMatch best = nearest.match(header);
        for (Layout layout : layouts) {
            HeaderMatch match = layout.match(header);
            boolean cleaner = match.faults().size() < best.faults().size();
            boolean equallyClean = match.faults().size() == best.faults().size();
            if (cleaner || (equallyClean && match.matched() > best.matched())) {
                nearest = layout;
                best = match;
            }
        }
        if (!best.faults().isEmpty()) {
            throw new LayoutMismatch(nearest, best.faults());
        }
        return nearest;
    }

    /**
     * A layout of this source from a file of the user's, proven by its own examples before the first row.
     *
     * @throws LayoutInvalid with every fault, failing examples among them
     * @throws UncheckedIOException when the file cannot be read
     */
    public Layout read(Path path) {
        Layout layout = Layout.read(path);
        check(layout);
        List<LayoutInvalid.Fault> faults = ExampleRun.failures(this, layout).stream()
                .map(failure -> new LayoutInvalid.Fault(0, Reason.LAYOUT_EXAMPLE_FAILS + " " + failure))
                .toList();
        if (!faults.isEmpty()) {
            throw new LayoutInvalid(layout.name(), faults);
        }
        return layout;
    }

    /**
     * Whether a layout can be used with this source.
     *
     * @throws LayoutInvalid with every fault
     */
    public void check(Layout layout) {
        List<LayoutInvalid.Fault> faults = new ArrayList<>();
        if (!layout.source().equals(name)) {
            faults.add(new LayoutInvalid.Fault(0, "is a layout of '" + layout.source() + "', not of '" + name + "'"));
        }
        List<String> known = fields();
        for (String field : layout.fields()) {
            if (!known.contains(field)) {
                faults.add(new LayoutInvalid.Fault(
                        0, "'" + field + "' is no field of " + name + "; known: " + String.join(", ", known)));
            }
        }
        if (!faults.isEmpty()) {
            throw new LayoutInvalid(layout.name(), faults);
        }
    }

    Class<? extends Record> rowType() {
        return rowType;
    }

    SourceDraft draft(Record row, Words words) {
        return mapper.apply(row, words);
    }

    private static Layout resource(Class<?> rowType, String file) {
        try (InputStream in = rowType.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No " + file + " beside " + rowType.getName());
            }
            return Layout.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
