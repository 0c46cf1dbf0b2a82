package vn.declareonce.drafting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.values.Text;

/** Proposes a layout for a file nobody prepared for. */
public final class Drafting {
    private static final double MISSING_REQUIRED = 0.7;
    private static final int LONGEST_NAME = 40;
    private static final int SHOWN_VALUES = 3;

    private Drafting() {}

    /**
     * Proposes a layout for the sample, of the source among these that fits it best.
     *
     * @param fileName as its sender named it
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read or has no header
     */
    public static LayoutDraft of(Path file, String fileName, List<Source> sources) {
        Sample sample = Sample.read(file, Headings.of(sources));
        Found best = null;
        double second = 0;
        for (Source source : sources) {
            Found found = Found.of(source, sample);
            if (best == null || found.score() > best.score()) {
                second = best == null ? 0 : best.score();
                best = found;
            } else {
                second = Math.max(second, found.score());
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("a draft needs a source");
        }
        double confidence = sources.size() == 1 ? 1 : confidence(best.score(), second);
        return best.draft(name(fileName), confidence);
    }

    /**
     * How many rows stand below what looks like the header of each sheet; of XML how many records of the source.
     *
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read or has no header
     */
    public static long rows(Path file, Source source) {
        return Sample.rows(file, source.format());
    }

    /**
     * What a person is shown who is to say what the columns are.
     *
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read or has no header
     */
    public static Mapped columns(Path file, String fileName, List<Source> sources) {
        LayoutDraft draft = of(file, fileName, sources);
        Sample sample = Sample.read(file, Headings.of(sources));
        List<Mapped.Column> columns = new ArrayList<>();
        for (int i = 0; i < sample.header().size(); i++) {
            String heading = sample.header().get(i);
            Guess guess = draft.guesses().stream()
                    .filter(one -> one.isSureEnough() && one.headings().contains(heading))
                    .findFirst()
                    .orElse(null);
            List<String> samples =
                    sample.values().get(i).keySet().stream().limit(SHOWN_VALUES).toList();
            columns.add(new Mapped.Column(
                    heading, samples, guess == null ? "" : guess.field(), guess == null ? 0 : guess.percent()));
        }
        return new Mapped(draft.source(), draft.confidence(), columns);
    }

    /**
     * A layout made of what a person says the columns are and their words mean; dates and examples are found as in a draft. What nobody said
     * a meaning of has none.
     *
     * @param name the layout's
     * @param said the field of each heading; several headings of one field are joined by a blank, in the file's order
     * @param meanings per field, the value of each word, one that {@link UnknownWord#canMean} answers for
     */
    public static LayoutDraft as(
            Path file,
            String name,
            Source source,
            Map<String, String> said,
            Map<String, Map<String, String>> meanings) {
        Sample sample = Sample.read(file, Headings.of(List.of(source)));
        List<Guess> guesses = new ArrayList<>();
        headings(sample.header(), source, said)
                .forEach((field, named) -> guesses.add(new Guess(field, named, " ", 1, "said by the sender")));
        Found found = new Found(source, sample, guesses, new Matching(source, sample).probe());
        return found.draft(name, 1, CodeList.said(guesses, meanings));
    }

    /**
     * The words of the file's coded columns that have to be asked about.
     *
     * @param said the field of each heading
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read or has no header
     */
    public static List<UnknownWord> words(Path file, Source source, Map<String, String> said) {
        Set<String> known = Headings.of(List.of(source));
        FieldProbe probe = new FieldProbe(source);
        Map<String, List<String>> coded = headings(said.keySet(), source, said);
        coded.entrySet().removeIf(one -> one.getValue().size() > 1 || !probe.isCoded(one.getKey()));
        List<String> headings =
                coded.values().stream().map(named -> named.get(0)).toList();
        Map<String, Map<String, Integer>> written =
                headings.isEmpty() ? Map.of() : WrittenWords.of(file, known, headings);
        Meanings meanings = new Meanings(probe);
        List<UnknownWord> words = new ArrayList<>();
        coded.forEach((field, named) ->
                words.addAll(meanings.unknown(field, named.get(0), written.getOrDefault(named.get(0), Map.of()))));
        return words;
    }

    /** The headings of each field of the source, in their order. */
    private static Map<String, List<String>> headings(
            Collection<String> header, Source source, Map<String, String> said) {
        Map<String, List<String>> headings = new LinkedHashMap<>();
        for (String heading : header) {
            String field = said.getOrDefault(heading, "");
            if (!heading.isEmpty() && source.fields().contains(field)) {
                headings.computeIfAbsent(field, none -> new ArrayList<>()).add(heading);
            }
        }
        return headings;
    }

    private static double confidence(double best, double second) {
        return best <= 0 ? 0 : Math.min(0.99, 0.5 + (best - Math.max(0, second)) / (2 * best));
    }

    /** A name a layout may have, from the file's: without its extension and without digits, which are mostly dates. */
    private static String name(String fileName) {
        int dot = fileName.lastIndexOf('.');
        String stem = Text.fold(dot > 0 ? fileName.substring(0, dot) : fileName).toLowerCase(Locale.ROOT);
        String name = stem.replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        return name.isEmpty() ? "draft" : name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    /** What one source makes of the sample. */
    private record Found(Source source, Sample sample, List<Guess> guesses, FieldProbe probe) {
        static Found of(Source source, Sample sample) {
            Matching matching = new Matching(source, sample);
            return new Found(source, sample, matching.guesses(), matching.probe());
        }

        double score() {
            double score = guesses.stream()
                    .filter(Guess::isSureEnough)
                    .mapToDouble(Guess::confidence)
                    .sum();
            return score - MISSING_REQUIRED * missing().size();
        }

        Set<String> sure() {
            return guesses.stream()
                    .filter(Guess::isSureEnough)
                    .map(Guess::field)
                    .collect(Collectors.toSet());
        }

        List<String> missing() {
            Set<String> sure = sure();
            return source.layouts().get(0).columns().stream()
                    .filter(column -> column.required() && column.field() != null)
                    .map(Column::field)
                    .filter(field -> !sure.contains(field))
                    .toList();
        }

        LayoutDraft draft(String name, double confidence) {
            return draft(name, confidence, codes());
        }

        LayoutDraft draft(String name, double confidence, List<DraftYaml.Codes> codes) {
            Layout pattern = source.layouts().get(0);
            DateOrders dates = DateOrders.of(probe, dates());
            List<String> questions = Questions.of(sample, guesses, missing(), dates, codes);
            DraftYaml yaml = new DraftYaml(sample, pattern, new DraftYaml.Found(guesses, dates, codes, questions));
            return new LayoutDraft(source.name(), confidence, guesses, questions, yaml.text(source, name, confidence));
        }

        private List<DateOrders.Written> dates() {
            List<DateOrders.Written> dates = new ArrayList<>();
            for (Guess guess : guesses) {
                if (guess.isSureEnough() && probe.isDate(guess.field())) {
                    written(guess).keySet().stream()
                            .limit(CodeList.MOST_WORDS)
                            .forEach(text -> dates.add(new DateOrders.Written(guess.field(), text)));
                }
            }
            return dates;
        }

        private List<DraftYaml.Codes> codes() {
            List<DraftYaml.Codes> codes = new ArrayList<>();
            for (Guess guess : guesses) {
                if (guess.isSureEnough() && guess.headings().size() == 1) {
                    List<CodeList.Word> words = CodeList.unread(probe, guess.field(), written(guess));
                    if (!words.isEmpty()) {
                        codes.add(new DraftYaml.Codes(guess, words));
                    }
                }
            }
            return codes;
        }

        private Map<String, Integer> written(Guess guess) {
            return sample.values().get(sample.header().indexOf(guess.headings().get(0)));
        }
    }
}
