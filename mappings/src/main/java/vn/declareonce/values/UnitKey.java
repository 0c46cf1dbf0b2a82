package vn.declareonce.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keys of administrative units as people write them: accent-free upper case, the unit's kind and leading zeros of a number gone, so
 * that "P.6", "F6" and "Phường 06" are all {@code 6}. Digits alone stay as written, they may be a code. The key of the official name and of
 * a writing are equal when they mean the same unit; equal keys alone prove nothing, a unit is known by its chain of parents.
 */
public final class UnitKey {
    private static final Set<String> KINDS = Set.of("tỉnh", "quận", "huyện", "phường", "xã");
    private static final Set<String> LONG_KINDS = Set.of("thành phố", "thị xã", "thị trấn", "đặc khu");
    private static final Set<String> FOLDED_KINDS = Set.of("TINH", "QUAN", "HUYEN", "PHUONG", "XA");
    private static final Set<String> FOLDED_LONG_KINDS = Set.of("THANH PHO", "THI XA", "THI TRAN", "DAC KHU");
    private static final Set<String> ABBREVIATIONS = Set.of("TP", "TX", "TT", "T", "Q", "H", "P", "F", "X");
    private static final Pattern NUMBERED = Pattern.compile("(?:PHUONG|QUAN|P|F|Q)0*(\\d{1,2})");
    private static final Pattern ATTACHED_CITY = Pattern.compile("TP(?=[A-Z]{3})");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{Nd}'’ʼ`]+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
    private static final Pattern I_FOR_Y = Pattern.compile("(QU|[HKLMST])I");
    private static final Map<String, String> ALIASES = Map.ofEntries(
            Map.entry("HCM", "HO CHI MINH"),
            Map.entry("HCMC", "HO CHI MINH"),
            Map.entry("SAI GON", "HO CHI MINH"),
            Map.entry("SAIGON", "HO CHI MINH"),
            Map.entry("SG", "HO CHI MINH"),
            Map.entry("HO CHI MINH CITY", "HO CHI MINH"),
            Map.entry("TDUC", "THU DUC"));

    private UnitKey() {}

    /** The key of a district or ward, null when nothing is left of the text. */
    public static @Nullable String of(@Nullable String written) {
        String text = APOSTROPHES.matcher(Text.clean(written)).replaceAll("");
        if (text.isEmpty() || Text.isPlaceholder(text) && !Digits.allDigits(text)) {
            return null;
        }
        List<String> words = words(text);
        if (words.size() == 1 && Digits.allDigits(words.get(0))) {
            return words.get(0);
        }
        boolean accented = !Text.fold(text).equals(text.toUpperCase(Locale.ROOT));
        List<String> rest = withoutKind(words, accented);
        if (rest.isEmpty()) {
            return null;
        }
        String key = joined(rest);
        return ALIASES.getOrDefault(key, key);
    }

    /** The key of a province by any of its names or abbreviations, or by its code as used from 2021 to June 2025. */
    public static @Nullable String province(@Nullable String written) {
        return province(written, UnitPeriod.FROM_2021);
    }

    /**
     * The key of a province, by any of its names, abbreviations or its two-digit code as used in a period; an unknown one as
     * {@link #of}. A code that could mean two provinces stays a code.
     */
    public static @Nullable String province(@Nullable String written, UnitPeriod period) {
        Province known = Provinces.byCode(Text.clean(written), period);
        if (known == null) {
            known = Provinces.byName(written);
        }
        return known == null ? of(written) : of(known.name());
    }

    private static List<String> words(String text) {
        return Arrays.stream(SEPARATORS.split(text, -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static List<String> withoutKind(List<String> words, boolean accented) {
        int longKind = kindWords(words, accented);
        if (longKind > 0) {
            return words.subList(longKind, words.size());
        }
        String first = Text.fold(words.get(0));
        List<String> rest = new ArrayList<>(words);
        Matcher attached = ATTACHED_CITY.matcher(first);
        if (NUMBERED.matcher(first).matches() && words.size() == 1) {
            rest.set(0, first.replaceAll("^\\D+", ""));
        } else if (words.size() == 1 && attached.lookingAt()) {
            rest.set(0, first.substring(2));
        }
        return rest;
    }

    /** How many words at the head say the kind. Where accents are written, "Xá Nhè" and "Quan Hóa" do not begin with a kind. */
    private static int kindWords(List<String> words, boolean accented) {
        if (words.size() < 2) {
            return 0;
        }
        String first = words.get(0);
        String two = first + " " + words.get(1);
        boolean plain = !accented;
        if (LONG_KINDS.contains(canonical(two)) || plain && FOLDED_LONG_KINDS.contains(Text.fold(two))) {
            return words.size() > 2 ? 2 : 0;
        }
        boolean kind = KINDS.contains(canonical(first))
                || plain && FOLDED_KINDS.contains(Text.fold(first))
                || ABBREVIATIONS.contains(first.toUpperCase(Locale.ROOT));
        return kind ? 1 : 0;
    }

    private static String canonical(String word) {
        return Text.nfc(word).toLowerCase(Locale.ROOT);
    }

    private static String joined(List<String> words) {
        StringBuilder key = new StringBuilder();
        for (String word : words) {
            String folded = Text.headerKey(word);
            if (Digits.allDigits(folded)) {
                folded = folded.replaceFirst("^0+(?=\\d)", "");
            } else if (I_FOR_Y.matcher(folded).matches()) {
                folded = folded.substring(0, folded.length() - 1) + "Y";
            } else if (folded.equals("DAC")) {
                folded = "DAK";
            }
            key.append(key.isEmpty() ? "" : " ").append(folded);
        }
        return key.toString();
    }
}
