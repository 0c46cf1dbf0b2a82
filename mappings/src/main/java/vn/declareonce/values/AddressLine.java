package vn.declareonce.values;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An address written in one line, taken apart from its right end, where the largest unit stands. Parts are as written, for
 * {@link UnitKey}; a unit is taken only where its place or its kind says which it is, everything else stays in the line.
 */
public record AddressLine(
        @Nullable String province,
        @Nullable String district,
        @Nullable String ward,
        @Nullable String line) {
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[,;\\n]\\s*|\\s+[-–]\\s+");
    private static final Pattern BEFORE_KIND = Pattern.compile(
            "\\s+(?=(?:phường|xã|thị trấn|quận|huyện|thị xã|thành phố|tỉnh|phuong \\d|quan \\d|tp\\.? ?hcm|[pf]\\.?\\s?\\d{1,2}\\b|q\\.?\\s?\\d{1,2}\\b|tphcm)(?!\\p{L}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern COUNTRY = Pattern.compile("VIETNAM|VN");
    private static final Pattern WARD =
            Pattern.compile("(?:PHUONG|XA|THI TRAN|P|F|X|TT)[. ]+\\S.*|(?:PHUONG|P|F)[. ]*\\d{1,2}");
    private static final Pattern DISTRICT =
            Pattern.compile("(?:QUAN|HUYEN|THI XA|THANH PHO|Q|H|TX|TP)[. ]+\\S.*|(?:QUAN|Q)[. ]*\\d{1,2}");

    /** Takes a line apart; without a recognisable unit all of it is the line. */
    public static AddressLine of(@Nullable String written) {
        String text = Text.clean(written == null ? null : written.replace('\n', ','));
        List<String> parts = parts(text);
        if (!parts.isEmpty() && COUNTRY.matcher(Text.headerKey(last(parts))).matches()) {
            parts.remove(parts.size() - 1);
        }
        String province = takeProvince(parts);
        String district = null;
        String ward = null;
        if (!parts.isEmpty() && isDistrict(parts, province)) {
            district = parts.remove(parts.size() - 1);
        }
        if (!parts.isEmpty() && isWard(parts, province, district)) {
            ward = parts.remove(parts.size() - 1);
        }
        return new AddressLine(province, district, ward, parts.isEmpty() ? null : String.join(", ", parts));
    }

    private static List<String> parts(String text) {
        List<String> parts = split(SEPARATOR, text);
        return parts.size() > 1 ? parts : split(BEFORE_KIND, text);
    }

    private static List<String> split(Pattern pattern, String text) {
        List<String> parts = new ArrayList<>(Arrays.asList(pattern.split(text, -1)));
        parts.removeIf(part -> Text.headerKey(part).isEmpty());
        return parts;
    }

    /** "Bà Rịa - Vũng Tàu" is one province in two parts. */
    private static @Nullable String takeProvince(List<String> parts) {
        int size = parts.size();
        if (size > 1) {
            String two = parts.get(size - 2) + " - " + parts.get(size - 1);
            if (Provinces.byName(two) != null) {
                parts.subList(size - 2, size).clear();
                return two;
            }
        }
        if (size > 0
                && !DISTRICT_BY_NUMBER.matcher(Text.fold(last(parts))).matches()
                && Provinces.byName(last(parts)) != null) {
            return parts.remove(size - 1);
        }
        return null;
    }

    private static final Pattern DISTRICT_BY_NUMBER = Pattern.compile("(?:QUAN|Q|P|F)[. ]*\\d{1,2}");

    /** By its kind, or by its place between a ward and a province. */
    private static boolean isDistrict(List<String> parts, @Nullable String province) {
        String key = Text.fold(last(parts));
        if (DISTRICT.matcher(key).matches()) {
            return true;
        }
        if (WARD.matcher(key).matches() || province == null || parts.size() < 2) {
            return false;
        }
        return WARD.matcher(Text.fold(parts.get(parts.size() - 2))).matches() || parts.size() >= 3;
    }

    private static boolean isWard(List<String> parts, @Nullable String province, @Nullable String district) {
        if (WARD.matcher(Text.fold(last(parts))).matches()) {
            return true;
        }
        boolean placed = province != null && district != null;
        return placed && !last(parts).matches(".*\\d.*");
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }
}
