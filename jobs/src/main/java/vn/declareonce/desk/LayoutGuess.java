package vn.declareonce.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.HeaderMatch;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.Source;
import vn.declareonce.tabular.HeaderFinder;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.tabular.XmlShape;

/**
 * Which layout a file is written in, told by the header of its first sheet.
 *
 * @param candidates the best first
 */
public record LayoutGuess(List<String> header, List<Candidate> candidates) {

    /**
     * A layout that may be the file's.
     *
     * @param matched columns of the file the layout knows
     * @param missing headings the layout needs and the file does not have, or has twice
     * @param own whether the sender made it; between equals that one counts
     */
    public record Candidate(Source source, Layout layout, int matched, List<String> missing, boolean own) {
        public boolean fits() {
            return missing.isEmpty();
        }
    }

    /**
     * Compares a file's header with the layouts of these sources.
     *
     * @param own tells the layouts the sender made
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read
     */
    static LayoutGuess of(Path path, List<Source> sources, Predicate<Layout> own) {
        List<HeaderFinder> finders = sources.stream().map(Source::headerFinder).toList();
        List<XmlShape> shapes = sources.stream()
                .flatMap(source -> source.format().xml().stream())
                .distinct()
                .toList();
        HeaderFinder finder = cells ->
                finders.stream().mapToInt(one -> one.score(cells)).max().orElse(0);
        try (TabularFile file = TabularFile.open(path, TabularFormat.DETECT.withXml(shapes), finder)) {
            List<String> header = file.facts().sheets().stream()
                    .filter(SheetFacts::read)
                    .map(SheetFacts::header)
                    .findFirst()
                    .orElse(List.of());
            return new LayoutGuess(header, candidates(sources, header, own));
        }
    }

    /** The one layout that fits better than every other; null when there is none. */
    public @Nullable Candidate sure() {
        Candidate first = candidates.get(0);
        Candidate next = candidates.size() == 1 ? null : candidates.get(1);
        boolean better = next == null || !next.fits() || next.matched() < first.matched() || first.own() && !next.own();
        return first.fits() && better ? first : null;
    }

    /** True when the sender can choose: more than one layout fits, none best. */
    boolean open() {
        return candidates.get(0).fits();
    }

    /** Why the nearest layout does not fit. */
    LayoutMismatch mismatch() {
        Layout nearest = candidates.get(0).layout();
        return new LayoutMismatch(nearest, nearest.match(header).faults());
    }

    private static List<Candidate> candidates(List<Source> sources, List<String> header, Predicate<Layout> own) {
        List<Candidate> candidates = new ArrayList<>();
        for (Source source : sources) {
            for (Layout layout : source.layouts()) {
                HeaderMatch match = layout.match(header);
                List<String> missing = match.faults().stream()
                        .map(fault -> fault.expected())
                        .distinct()
                        .toList();
                candidates.add(new Candidate(source, layout, match.matched(), missing, own.test(layout)));
            }
        }
        candidates.sort(Comparator.comparingInt((Candidate one) -> one.missing().size())
                .thenComparing(Comparator.comparingInt(Candidate::matched).reversed())
                .thenComparing(candidate -> !candidate.own()));
        return List.copyOf(candidates);
    }
}
