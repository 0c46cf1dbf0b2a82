package vn.declareonce.register;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.declareonce.register.CitizenRow.Residence;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Text;

/** The register as CSV in UTF-8, with or without byte order mark; comma, semicolon or tab as its header line has them. */
final class CsvRegisterReader implements RegisterReader {
    private static final Pattern BETWEEN_NUMBERS = Pattern.compile("[;,/|\\s]+");
    private static final int LONGEST_HEADER = 1 << 16;

    private final String file;
    private final Problems problems;
    private final BoundedInput input;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final RegisterHeader header;
    private long line;

    CsvRegisterReader(Path path, Problems problems) {
        this.file = path.toString();
        this.problems = problems;
        try {
            char delimiter = delimiter(path);
            input = new BoundedInput(Files.newInputStream(path));
            BufferedReader reader = new BufferedReader(new InputStreamReader(
                    input,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .onMalformedInput(CodingErrorAction.REPORT)
                            .onUnmappableCharacter(CodingErrorAction.REPORT)));
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            parser = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(delimiter)
                    .setIgnoreEmptyLines(true)
                    .get()
                    .parse(reader);
        } catch (IOException broken) {
            throw refused(broken);
        }
        records = parser.iterator();
        CSVRecord first = record();
        if (first == null) {
            throw new RegisterRefused(file, Reason.FILE_EMPTY, "the file holds no line");
        }
        header = RegisterHeader.of(file, first.toList());
    }

    @Override
    public @Nullable CitizenRow next() {
        CSVRecord record = record();
        while (record != null && record.size() != header.width()) {
            problems.add(new RegisterProblem(
                    line, Reason.ROW_RAGGED, null, record.size() + " cells, the header has " + header.width()));
            record = record();
        }
        if (record == null) {
            return null;
        }
        return new CitizenRow(
                line,
                header.cell(record, RegisterColumn.CITIZEN_ID),
                numbers(header.cell(record, RegisterColumn.CMND)),
                header.cell(record, RegisterColumn.NAME),
                header.cell(record, RegisterColumn.SEX),
                header.cell(record, RegisterColumn.BIRTH_DATE),
                residence(record, RegisterColumn.PERMANENT_UNITS, RegisterColumn.PERMANENT_ADDRESS),
                residence(record, RegisterColumn.CURRENT_UNITS, RegisterColumn.CURRENT_ADDRESS));
    }

    /** CSV has no place for it. */
    @Override
    public @Nullable LocalDateTime asOf() {
        return null;
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private @Nullable CSVRecord record() {
        input.recordBegins();
        line = parser.getCurrentLineNumber() + 1;
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException broken) {
            throw refused(broken.getCause());
        }
    }

    private Residence residence(CSVRecord record, List<RegisterColumn> units, RegisterColumn address) {
        String smallest = null;
        for (RegisterColumn unit : units) {
            String code = header.cell(record, unit);
            smallest = code == null ? smallest : unit.padded(code);
        }
        String text = header.cell(record, address);
        return smallest == null && text == null ? Residence.NONE : new Residence(smallest, text);
    }

    private static List<String> numbers(@Nullable String cell) {
        if (cell == null) {
            return List.of();
        }
        List<String> numbers = new ArrayList<>(1);
        for (String number : BETWEEN_NUMBERS.split(Text.clean(cell), -1)) {
            if (!number.isEmpty()) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private RegisterRefused refused(@Nullable Throwable broken) {
        Reason reason = Reason.FILE_MALFORMED;
        String found = "the CSV is broken, such as by a quote that is not closed";
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof BoundedInput.TooLong) {
                reason = Reason.FILE_LINE_TOO_LONG;
                found = "a line of more than " + BoundedInput.LONGEST_RECORD_BYTES
                        + " bytes, such as after a quote that is not closed";
            } else if (cause instanceof CharacterCodingException) {
                reason = Reason.FILE_CHARSET_UNKNOWN;
                found = "bytes that are not UTF-8";
            }
        }
        return new RegisterRefused(file, List.of(new RegisterProblem(Math.max(1, line), reason, null, found)), 1);
    }

    private static char delimiter(Path path) throws IOException {
        byte[] head;
        try (var in = Files.newInputStream(path)) {
            head = in.readNBytes(LONGEST_HEADER);
        }
        String line =
                new String(head, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {',', ';', '\t'}) {
            if (count(line, candidate) > count(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
