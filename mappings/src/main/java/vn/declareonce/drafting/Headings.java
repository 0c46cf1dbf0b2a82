package vn.declareonce.drafting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.values.Text;

/** What a heading is likely to mean: the headings the source's layouts know, then the phrases of {@code phrases.properties}. */
final class Headings {
    /** A heading that a layout of the source has. */
    static final double KNOWN = 0.95;

    private static final Set<String> OTHER_SUBJECTS = Set.of(
            ("PROVIDER DOCTOR PHYSICIAN LAB LABORATORY FACILITY ORGANIZATION ORGANISATION CLINIC HOSPITAL DEVICE MOTHER FATHER"
                            + " GUARDIAN CONTACT EMERGENCY SENDER REPORTER COMPANY EMPLOYER NURSE STAFF OPERATOR")
                    .split(" "));
    private static final Set<String> SILENT =
            Set.of("PATIENT", "PERSON", "CITIZEN", "SUBJECT", "CODE", "TIME", "TEXT", "VALUE", "CUA", "COVID", "19");
    private static final double PHRASE = 0.5;
    private static final double WHOLE = 0.4;
    private static final Map<String, List<List<String>>> PHRASES = phrases();

    private final Map<String, String> known = new HashMap<>();
    private final List<String> fields;

    Headings(Source source) {
        this.fields = source.fields();
        for (Layout layout : source.layouts()) {
            for (Column column : layout.columns()) {
                spellings(column)
                        .forEach(spelling -> known.putIfAbsent(
                                Text.headerKey(spelling), column.field() == null ? "" : column.field()));
            }
        }
    }

    /** Fields and parts of fields ({@code fullName/1}) a heading may mean, each with how likely that is. */
    Map<String, Double> meanings(String heading) {
        Map<String, Double> meanings = new TreeMap<>();
        String field = known.get(Text.headerKey(heading));
        if (field != null) {
            return field.isEmpty() ? Map.of() : Map.of(field, KNOWN);
        }
        List<String> tokens = tokens(heading);
        PHRASES.forEach((meaning, phrases) -> {
            if (fields.contains(meaning.split("/", 2)[0])) {
                double best = 0;
                for (List<String> phrase : phrases) {
                    best = Math.max(best, likeness(phrase, tokens));
                }
                if (best > 0) {
                    meanings.put(meaning, best);
                }
            }
        });
        return meanings;
    }

    /** True when the heading speaks of a laboratory, a doctor or another body, whose name and number are nobody's here. */
    static boolean speaksOfAnother(String heading) {
        return !Collections.disjoint(tokens(heading), OTHER_SUBJECTS);
    }

    boolean isKnown(String heading) {
        return known.containsKey(Text.headerKey(heading));
    }

    private static double likeness(List<String> phrase, List<String> tokens) {
        if (Collections.indexOfSubList(tokens, phrase) < 0) {
            return 0;
        }
        List<String> rest = new ArrayList<>(tokens);
        phrase.forEach(rest::remove);
        if (!Collections.disjoint(rest, OTHER_SUBJECTS)) {
            return 0;
        }
        rest.removeAll(SILENT);
        return PHRASE + WHOLE * phrase.size() / (phrase.size() + rest.size());
    }

    /** Words of a heading in capitals without accents; {@code birthDate} and {@code Birth_Date} are two words. */
    static List<String> tokens(String heading) {
        StringBuilder spaced = new StringBuilder();
        for (int i = 0; i < heading.length(); i++) {
            char c = heading.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(heading.charAt(i - 1));
            spaced.append(hump ? " " : "").append(Character.isLetterOrDigit(c) || c > 0x2FF ? c : ' ');
        }
        String folded = Text.fold(spaced.toString());
        return folded.isEmpty() ? List.of() : List.of(folded.split(" "));
    }

    static Set<String> of(List<Source> sources) {
        Set<String> all = new java.util.HashSet<>();
        for (Source source : sources) {
            for (Layout layout : source.layouts()) {
                layout.columns()
                        .forEach(column -> spellings(column).forEach(spelling -> all.add(Text.headerKey(spelling))));
            }
        }
        return all;
    }

    private static List<String> spellings(Column column) {
        List<String> all = new ArrayList<>(column.aliases());
        if (column.header() != null) {
            all.add(column.header());
        }
        return all;
    }

    private static Map<String, List<List<String>>> phrases() {
        Properties written = new Properties();
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Headings.class.getResourceAsStream("phrases.properties")),
                StandardCharsets.UTF_8)) {
            written.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, List<List<String>>> phrases = new TreeMap<>();
        for (String meaning : written.stringPropertyNames()) {
            List<List<String>> all = new ArrayList<>();
            for (String phrase : written.getProperty(meaning).split(",")) {
                all.add(tokens(phrase.strip()));
            }
            phrases.put(meaning, all);
        }
        return phrases;
    }
}
