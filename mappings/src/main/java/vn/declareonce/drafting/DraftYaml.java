package vn.declareonce.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.values.Text;

/** Writes a draft as the YAML of a layout: what is believed as keys, how far and what is asked as comments. */
final class DraftYaml {
    private final Sample sample;
    private final Layout pattern;
    private final Found found;
    private final StringBuilder yaml = new StringBuilder();

    /** The words of a coded column that the source cannot read by itself. */
    record Codes(Guess guess, List<CodeList.Word> words) {}

    /** Everything that was found out about the sample. */
    record Found(List<Guess> guesses, DateOrders dates, List<Codes> codes, List<String> questions) {}

    /** @param pattern the source's own layout: what it requires, the draft requires */
    DraftYaml(Sample sample, Layout pattern, Found found) {
        this.sample = sample;
        this.pattern = pattern;
        this.found = found;
    }

    String text(Source source, String name, double confidence) {
        line("# A draft: " + sample.rows() + " rows and " + sample.header().size()
                + " columns were looked at. Answer the questions, correct, then: layout check FILE.yaml");
        found.questions().forEach(question -> line("# ? " + comment(question)));
        line("source: " + source.name() + "  # " + percent(confidence));
        line("name: " + name);
        line("version: 1");
        line("title:");
        line("  vi: " + quoted("Bản nháp: " + name));
        line("  en: " + quoted("Draft: " + name));
        format();
        line("dateOrder: " + found.dates().order() + "  # " + found.dates().evidence());
        observedAt();
        line("columns:");
        Set<String> used = new HashSet<>();
        for (Guess guess : found.guesses()) {
            column(guess);
            if (guess.isSureEnough()) {
                used.addAll(guess.headings());
            }
        }
        unused(used);
        codeWords();
        examples(source);
        return yaml.toString();
    }

    private void format() {
        line("format: " + sample.facts().kind().name().toLowerCase(Locale.ROOT));
        String charset = sample.facts().charset();
        if (charset != null) {
            line("charset: detect  # this file: " + charset + " ("
                    + comment(String.valueOf(sample.facts().charsetEvidence())) + ")");
            line("delimiter: " + quoted(String.valueOf(sample.facts().delimiter())));
        }
    }

    private void observedAt() {
        List<String> times = pattern.observedAt().fields().stream()
                .filter(field -> found.guesses().stream()
                        .anyMatch(guess -> guess.isSureEnough() && guess.field().equals(field)))
                .toList();
        if (times.isEmpty()) {
            line("# observedAt: no column tells when a row was observed; it would sort oldest");
        } else {
            line("observedAt:");
            line("  column: [" + String.join(", ", times) + "]");
        }
    }

    private void column(Guess guess) {
        String start = guess.isSureEnough() ? "  " : "  # ";
        line(start + "- field: " + guess.field() + "  # " + percent(guess.confidence()) + ", " + guess.why());
        List<String> quoted = guess.headings().stream().map(DraftYaml::quoted).toList();
        if (quoted.size() == 1) {
            line(start + "  header: " + quoted.get(0));
        } else {
            line(start + "  from: [" + String.join(", ", quoted) + "]");
            line(start + "  join: " + quoted(guess.join()));
        }
        Column own = pattern.column(guess.field());
        if (own != null && own.required()) {
            line(start + "  required: true");
        }
        if (own != null && own.filled()) {
            line(start + "  filled: true");
        }
    }

    private void unused(Set<String> used) {
        List<String> numbered = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (int column = 0; column < sample.header().size(); column++) {
            String heading = sample.header().get(column);
            if (!heading.isEmpty() && !used.contains(heading)) {
                (countsRows(column) ? numbered : left).add(heading);
            }
        }
        for (String heading : numbered) {
            line("  - header: " + quoted(heading) + "  # counts the rows");
            line("    notContent: true");
        }
        if (!left.isEmpty()) {
            line("# Not used, but content of the row: " + comment(String.join(", ", left)));
        }
    }

    private boolean countsRows(int column) {
        int next = 1;
        for (String value : sample.values().get(column).keySet()) {
            if (!value.equals(String.valueOf(next++))) {
                return false;
            }
        }
        return next > 2 && next - 1 == sample.rows();
    }

    private void codeWords() {
        if (found.codes().isEmpty()) {
            return;
        }
        boolean any =
                found.codes().stream().flatMap(codes -> codes.words().stream()).anyMatch(word -> word.code() != null);
        line(any ? "codeWords:" : "# codeWords:");
        for (Codes field : found.codes()) {
            boolean known = field.words().stream().anyMatch(word -> word.code() != null);
            line((known ? "  " : "#   ") + field.guess().field() + ":");
            Set<String> keys = new HashSet<>();
            for (CodeList.Word word : field.words()) {
                CodeList.Code code = word.code();
                if (!keys.add(Layout.wordKey(word.word()))) {
                    continue;
                }
                if (code == null) {
                    line("#     " + quoted(word.word()) + ": ?  # " + word.rows() + " rows; what does it stand for?");
                } else {
                    String rows = word.rows() == 0 ? "" : word.rows() + " rows; ";
                    line("    " + quoted(word.word()) + ": " + quoted(code.value()) + "  # " + rows + code.what());
                }
            }
        }
    }

    private void examples(Source source) {
        List<String> examples = new ExampleDrafts(source, pattern, found).lines(yaml.toString());
        if (examples.isEmpty()) {
            line("# examples: at least four invented rows, accepted and rejected, with what they must say");
        } else {
            line("# Invented rows, after those of layout " + pattern.name()
                    + ": check them, and add what each must say.");
            line("examples:");
            examples.forEach(this::line);
        }
    }

    private static String percent(double confidence) {
        return Math.round(confidence * 100) + " %";
    }

    /** A heading may hold anything; a comment is one line. */
    static String comment(String text) {
        return Text.clean(text);
    }

    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7F && c < 0xA0 || c == '\u2028' || c == '\u2029' || c == '\uFEFF') {
                quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }
}
