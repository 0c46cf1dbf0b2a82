package vn.declareonce.layout;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of observation stands: the first filled one of these fields, else the file's name. A name's pattern has the groups
 * {@code year}, {@code month} and {@code day}, and may have {@code hour} and {@code minute}.
 */
public record ObservedAt(List<String> fields, @Nullable String fileName) {
    static final ObservedAt NOWHERE = new ObservedAt(List.of(), null);

    public ObservedAt {
        fields = List.copyOf(fields);
    }

    /** The time the file's name states, Vietnam local; null when it states none. */
    public @Nullable LocalDateTime inFileName(String name) {
        if (fileName == null) {
            return null;
        }
        Matcher matcher = Pattern.compile(fileName).matcher(name);
        if (!matcher.find()) {
            return null;
        }
        try {
            return LocalDateTime.of(
                    number(matcher, "year"),
                    number(matcher, "month"),
                    number(matcher, "day"),
                    has("hour") ? number(matcher, "hour") : 0,
                    has("minute") ? number(matcher, "minute") : 0);
        } catch (DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Null when the pattern can be used, else what is wrong with it. */
    static @Nullable String fault(String pattern) {
        for (String group : List.of("year", "month", "day")) {
            if (!pattern.contains("(?<" + group + ">")) {
                return "the pattern has no group (?<" + group + ">...)";
            }
        }
        try {
            Pattern.compile(pattern);
            return null;
        } catch (IllegalArgumentException e) {
            return "not a regular expression";
        }
    }

    private boolean has(String group) {
        return fileName != null && fileName.contains("(?<" + group + ">");
    }

    private static int number(Matcher matcher, String group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
