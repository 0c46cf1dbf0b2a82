package vn.declareonce.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;
import vn.declareonce.values.UnitKey;

/**
 * Reads one edition of the administrative units from a folder: {@code provinces.csv}, {@code districts.csv} and {@code wards.csv}
 * (columns {@code code, full_name} and {@code province_code} or {@code district_code}), since July 2025 without districts and wards
 * with {@code province_code}; and, where units of the edition before went on in these, {@code successors.csv} (columns
 * {@code level, code, full_name, successor_code}; the first two and the name are the former unit's).
 */
final class UnitsFolder {
    /** The units of the legacy systems, for a folder that names no day. */
    private static final LocalDate OF_2021 = LocalDate.of(2021, 1, 1);

    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})");
    private static final Map<String, Integer> DIGITS = Map.of("province", 2, "district", 3, "ward", 5);

    private final Path folder;
    private final List<Unit> units = new ArrayList<>();
    private final List<Successor> successors = new ArrayList<>();
    private final Map<String, Set<String>> codes = new HashMap<>();
    private final List<RegisterProblem> problems = new ArrayList<>();

    /** The units in force from a day on, until the next edition begins. */
    record Edition(LocalDate validFrom, List<Unit> units, List<Successor> successors) {}

    record Unit(
            String code,
            String level,
            String name,
            String key,
            @Nullable String parent) {}

    /** @param key of the former unit's name */
    record Successor(String level, String code, String key, String successorCode) {}

    private UnitsFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * @param validFrom the edition's first day; when null it stands in the folder's name ({@code units-2025-07-01}), else it is 2021
     * @throws RegisterRefused with every problem of the folder
     */
    static Edition read(Path folder, @Nullable LocalDate validFrom) {
        UnitsFolder reading = new UnitsFolder(folder);
        boolean districts = Files.exists(folder.resolve("districts.csv"));
        reading.level("province", "provinces.csv", null, null);
        if (districts) {
            reading.level("district", "districts.csv", "province", "province_code");
        }
        reading.level(
                "ward",
                "wards.csv",
                districts ? "district" : "province",
                districts ? "district_code" : "province_code");
        reading.successors();
        if (!reading.problems.isEmpty()) {
            throw new RegisterRefused(folder.toString(), reading.problems, reading.problems.size());
        }
        return new Edition(
                validFrom == null ? day(folder) : validFrom,
                List.copyOf(reading.units),
                List.copyOf(reading.successors));
    }

    private static LocalDate day(Path folder) {
        Matcher day = DAY.matcher(String.valueOf(folder.getFileName()));
        try {
            return day.find() ? LocalDate.parse(day.group()) : OF_2021;
        } catch (DateTimeException notInTheCalendar) {
            throw new RegisterRefused(
                    folder.toString(), Reason.FILE_MALFORMED, "the day in the folder's name is in no calendar");
        }
    }

    private void level(String level, String file, @Nullable String above, @Nullable String parentColumn) {
        List<String> columns =
                parentColumn == null ? List.of("code", "full_name") : List.of("code", "full_name", parentColumn);
        Set<String> parents = above == null ? Set.of() : codes.getOrDefault(above, Set.of());
        Set<String> own = new HashSet<>();
        for (CSVRecord row : rows(file, columns)) {
            String name = Text.clean(row.get("full_name"));
            String parent = parentColumn == null ? null : row.get(parentColumn);
            Unit unit = new Unit(row.get("code"), level, name, key(level, name), parent);
            boolean hasParent = parent == null || parents.contains(parent);
            boolean whole = isCode(unit.code(), level) && !unit.key().isEmpty() && hasParent;
            if (!whole || !own.add(unit.code())) {
                problem(row, file, "a unit without a code of its own, a name or a known parent");
            }
            units.add(unit);
        }
        codes.put(level, own);
    }

    private void successors() {
        String file = "successors.csv";
        if (!Files.exists(folder.resolve(file))) {
            return;
        }
        Set<Successor> known = new HashSet<>();
        for (CSVRecord row : rows(file, List.of("level", "code", "full_name", "successor_code"))) {
            String level = row.get("level");
            String key = key(level, Text.clean(row.get("full_name")));
            Successor successor = new Successor(level, row.get("code"), key, row.get("successor_code"));
            boolean whole = isCode(successor.code(), level)
                    && !key.isEmpty()
                    && codes.getOrDefault(level, Set.of()).contains(successor.successorCode());
            if (!whole || !known.add(successor)) {
                problem(row, file, "a former unit without level, code, name or a successor of this folder, or twice");
            }
            successors.add(successor);
        }
    }

    private static boolean isCode(String code, String level) {
        return DIGITS.containsKey(level) && code.matches("\\d{" + DIGITS.get(level) + "}");
    }

    private static String key(String level, String name) {
        String key = level.equals("province") ? UnitKey.province(name) : UnitKey.of(name);
        return key == null ? "" : key;
    }

    private void problem(CSVRecord row, String file, String text) {
        problems.add(new RegisterProblem(row.getRecordNumber() + 1, Reason.FILE_MALFORMED, file, text));
    }

    private List<CSVRecord> rows(String name, List<String> columns) {
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        Path file = folder.resolve(name);
        try (CSVParser parser = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            for (String column : columns) {
                if (!parser.getHeaderNames().contains(column)) {
                    throw new RegisterRefused(
                            file.toString(), Reason.FILE_COLUMN_MISSING, "no column with the heading " + column);
                }
            }
            return parser.getRecords();
        } catch (IOException unreadable) {
            throw new RegisterRefused(
                    file.toString(), Reason.FILE_NOT_READABLE, "the file cannot be read: " + unreadable);
        }
    }
}
