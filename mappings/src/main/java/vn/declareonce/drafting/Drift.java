package vn.declareonce.drafting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.HeaderMatch;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.values.Text;

/**
 * How a delivery differs from its layout, found before a row is lost. Headings and code words only.
 *
 * @param missingRequired columns the file must have and has not: it would be refused
 * @param missing columns the layout knows and the file has not
 * @param renamed a missing column and the new heading that may be it
 * @param added headings the layout does not know
 * @param words written words of coded columns that neither the layout nor the source can read
 */
public record Drift(
        Layout layout,
        List<String> missingRequired,
        List<String> missing,
        List<Renamed> renamed,
        List<String> added,
        List<NewWord> words) {
    private static final double ALIKE = 0.7;

    public Drift {
        missingRequired = List.copyOf(missingRequired);
        missing = List.copyOf(missing);
        renamed = List.copyOf(renamed);
        added = List.copyOf(added);
        words = List.copyOf(words);
    }

    /** A column that may have another heading now. */
    public record Renamed(String before, String now) {}

    /** A word nobody knows; {@code rows} of those that were looked at have it. */
    public record NewWord(String heading, String word, int rows) {}

    /**
     * Compares a file with a layout.
     *
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read or has no header
     */
    public static Drift of(Path file, Source source, Layout layout) {
        TabularFormat format = TabularFormat.DETECT.withXml(layout.format().xml());
        Sample sample = Sample.read(file, format, Headings.of(List.of(source)));
        HeaderMatch match = layout.match(sample.header());
        List<Column> gone = layout.columns().stream()
                .filter(column ->
                        column.constant() == null && match.positions(column).isEmpty())
                .toList();
        List<String> added = added(sample, layout, match);
        return new Drift(
                layout,
                gone.stream().filter(Column::required).map(Drift::heading).toList(),
                gone.stream()
                        .filter(column -> !column.required())
                        .map(Drift::heading)
                        .toList(),
                renamed(gone, added, new Matching(source, sample).guesses()),
                added,
                words(sample, source, layout, match));
    }

    /** Of these layouts the one whose columns the file's header fits best. */
    public static Layout nearest(Path file, List<Source> sources) {
        TabularFormat format = TabularFormat.DETECT.withXml(sources.stream()
                .flatMap(source -> source.format().xml().stream())
                .distinct()
                .toList());
        Sample sample = Sample.read(file, format, Headings.of(sources));
        Layout best = sources.get(0).layouts().get(0);
        for (Source source : sources) {
            for (Layout layout : source.layouts()) {
                boolean better = fit(layout.match(sample.header())) > fit(best.match(sample.header()));
                best = better ? layout : best;
            }
        }
        return best;
    }

    public boolean none() {
        return missingRequired.isEmpty() && missing.isEmpty() && added.isEmpty() && words.isEmpty();
    }

    private static int fit(HeaderMatch match) {
        return 2 * match.matched() - 3 * match.faults().size();
    }

    private static String heading(Column column) {
        String header = column.header();
        return header == null ? String.join(" + ", column.from()) : header;
    }

    private static List<String> added(Sample sample, Layout layout, HeaderMatch match) {
        Set<Integer> known = new HashSet<>();
        layout.columns().forEach(column -> known.addAll(match.positions(column)));
        List<String> added = new ArrayList<>();
        for (int i = 0; i < sample.header().size(); i++) {
            String heading = sample.header().get(i);
            if (!known.contains(i) && !heading.isEmpty()) {
                added.add(heading);
            }
        }
        return added;
    }

    private static List<Renamed> renamed(List<Column> gone, List<String> added, List<Guess> guesses) {
        List<Renamed> renamed = new ArrayList<>();
        for (Column column : gone) {
            for (String heading : added) {
                boolean guessed = guesses.stream()
                        .anyMatch(guess -> guess.field().equals(column.field())
                                && guess.headings().contains(heading));
                if (guessed || alike(heading(column), heading) >= ALIKE) {
                    renamed.add(new Renamed(heading(column), heading));
                }
            }
        }
        return renamed;
    }

    private static List<NewWord> words(Sample sample, Source source, Layout layout, HeaderMatch match) {
        FieldProbe probe = new FieldProbe(source);
        List<NewWord> words = new ArrayList<>();
        for (Column column : layout.columns()) {
            String field = column.field();
            List<Integer> positions = match.positions(column);
            if (field == null || positions.size() != 1) {
                continue;
            }
            Map<String, String> known = layout.codeWords().getOrDefault(field, Map.of());
            int position = positions.get(0);
            for (CodeList.Word word :
                    CodeList.unread(probe, field, sample.values().get(position))) {
                if (!known.containsKey(Layout.wordKey(word.word()))) {
                    words.add(new NewWord(sample.header().get(position), word.word(), word.rows()));
                }
            }
        }
        return words;
    }

    /** From 0 to 1: the share of pairs of neighbouring letters two headings have in common. */
    private static double alike(String one, String other) {
        Set<String> pairs = pairs(Text.headerKey(one));
        Set<String> others = pairs(Text.headerKey(other));
        Set<String> common = new HashSet<>(pairs);
        common.retainAll(others);
        int all = pairs.size() + others.size();
        return all == 0 ? 0 : 2.0 * common.size() / all;
    }

    private static Set<String> pairs(String key) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < key.length(); i++) {
            pairs.add(key.substring(i, i + 2));
        }
        return pairs;
    }
}
