package vn.declareonce.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.declareonce.job.Preview;
import vn.declareonce.layout.HeaderFault;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.RowMapping;
import vn.declareonce.mapping.Source;
import vn.declareonce.record.Problem;
import vn.declareonce.record.Statement;
import vn.declareonce.tabular.FileFacts;
import vn.declareonce.tabular.FileNote;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.tabular.TabularRow;
import vn.declareonce.values.Reason;
import vn.declareonce.watch.Days;

/**
 * Reads, maps and judges every row of a file as the load would, and writes down what is wrong with which, in the words of the sheet. What
 * depends on the store, a preview of the load says.
 */
final class FileCheck {
    private static final int TOLD_EVERY_ROWS = 500;
    private static final int PASSED_OVER_NAMED_MOST = 20;
    private static final int VALUE_LENGTH_MAX = 200;
    private static final int IDENTITY_COLUMNS_MOST = 3;

    /** What identifies a person, as sources name it, the most telling first. */
    private static final List<String> IDENTITY_FIELDS = List.of(
            "idNumber",
            "citizenId",
            "cmnd",
            "insuranceNumber",
            "insuranceCard",
            "fullName",
            "birthDate",
            "phone",
            "personalQr");

    private final Source source;
    private final Layout layout;
    private final String sender;

    FileCheck(Source source, Layout layout, String sender) {
        this.source = source;
        this.layout = layout;
        this.sender = sender;
    }

    /**
     * @param progress told the data rows read so far
     * @param preview what the load would do with the rows
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read as the layout says
     * @throws LayoutMismatch when a header lacks required columns, all named at once
     */
    Upload.Found run(Path path, Path findings, LongConsumer progress, Preview preview) throws IOException {
        try (TabularFile file = TabularFile.open(path, layout.format(), layout.headerFinder());
                Findings.Writer writer = new Findings.Writer(findings)) {
            Map<Integer, Sheet> sheets = bind(file);
            Tally tally = new Tally();
            Waiting waiting = new Waiting(preview.waiting());
            try (RowCursor rows = file.rows()) {
                for (TabularRow row = rows.next(); row != null; row = rows.next()) {
                    Sheet sheet = sheets.get(row.sheet());
                    if (row.kind() == TabularRow.Kind.NOTE && sheet != null) {
                        tally.passOver(sheet.name(), row.number());
                    } else if (sheet != null) {
                        tally.add(sheet.judge(row, writer, waiting.reason(row)));
                        if (tally.rows % TOLD_EVERY_ROWS == 0) {
                            progress.accept(tally.rows);
                        }
                    }
                }
            }
            progress.accept(tally.rows);
            return tally.found(file.facts(), preview);
        }
    }

    private Map<Integer, Sheet> bind(TabularFile file) {
        Map<Integer, Sheet> sheets = new HashMap<>();
        List<HeaderFault> faults = new ArrayList<>();
        for (SheetFacts sheet : file.facts().sheets()) {
            if (!sheet.read()) {
                continue;
            }
            try {
                RowMapping mapping =
                        RowMapping.bindForCheck(source, layout, sender, sheet.header(), Days.of(Instant.now()));
                sheets.put(sheet.index(), new Sheet(sheet.name(), sheet.header(), mapping));
            } catch (LayoutMismatch e) {
                faults.addAll(e.in(sheet.name()).faults());
            }
        }
        if (!faults.isEmpty()) {
            throw new LayoutMismatch(layout, faults);
        }
        return sheets;
    }

    private enum Verdict {
        CLEAN,
        DOUBTED,
        REFUSED
    }

    private record Sheet(String name, List<String> header, RowMapping mapping) {
        Verdict judge(TabularRow row, Findings.Writer writer, @Nullable String held) throws IOException {
            Statement statement = mapping.map(row);
            for (Problem problem : statement.problems()) {
                String column = problem.column() == null ? "" : problem.column();
                Finding.Effect effect = Finding.Effect.of(problem.rejects());
                writer.add(new Finding(problem.reason(), effect, name, row.number(), column, written(row, column)));
            }
            if (held != null) {
                String column = identity(row);
                Reason reason = Reason.valueOf(held);
                writer.add(new Finding(reason, Finding.Effect.HOLDS, name, row.number(), column, written(row, column)));
            }
            if (statement.rejected()) {
                return Verdict.REFUSED;
            }
            return statement.problems().isEmpty() ? Verdict.CLEAN : Verdict.DOUBTED;
        }

        /** The headings of what the row says of its person and the register is asked for. */
        private String identity(TabularRow row) {
            List<String> fields = mapping.source().fields();
            return IDENTITY_FIELDS.stream()
                    .filter(fields::contains)
                    .map(mapping::heading)
                    .filter(heading -> !written(row, heading).isEmpty())
                    .limit(IDENTITY_COLUMNS_MOST)
                    .collect(Collectors.joining(" + "));
        }

        /** A value joined from several columns is named by all of them. */
        private String written(TabularRow row, String column) {
            List<String> names = header.contains(column) ? List.of(column) : List.of(column.split(" \\+ ", -1));
            StringJoiner written = new StringJoiner(" + ");
            for (String name : names) {
                int at = header.indexOf(name);
                @Nullable String cell = at < 0 || at >= row.cells().length ? null : row.cells()[at];
                if (cell != null) {
                    written.add(cell);
                }
            }
            String all = written.toString();
            return all.length() > VALUE_LENGTH_MAX ? all.substring(0, VALUE_LENGTH_MAX) + "…" : all;
        }
    }

    /** The rows that would wait, beside the rows of the file: both come in the file's order. */
    private static final class Waiting {
        private final Iterator<Preview.Waiting> rows;
        private Preview.@Nullable Waiting next;

        Waiting(Iterator<Preview.Waiting> rows) {
            this.rows = rows;
            this.next = rows.hasNext() ? rows.next() : null;
        }

        /** Why this row would wait; null when it would not. */
        @Nullable
        String reason(TabularRow row) {
            Preview.Waiting at = next;
            if (at == null || at.sheet() != row.sheet() || at.row() != row.number()) {
                return null;
            }
            next = rows.hasNext() ? rows.next() : null;
            return at.reason();
        }
    }

    private static final class Tally {
        private long rows;
        private long doubted;
        private final Map<String, List<String>> passedOver = new LinkedHashMap<>();

        void passOver(String sheet, long row) {
            List<String> named = passedOver.computeIfAbsent(sheet, one -> new ArrayList<>());
            if (named.size() < PASSED_OVER_NAMED_MOST) {
                named.add(Long.toString(row));
            } else if (named.size() == PASSED_OVER_NAMED_MOST) {
                named.add("…");
            }
        }

        void add(Verdict verdict) {
            rows++;
            doubted += verdict == Verdict.DOUBTED ? 1 : 0;
        }

        Upload.Found found(FileFacts facts, Preview preview) {
            Character delimiter = facts.delimiter();
            Upload.Written text = new Upload.Written(
                    facts.charset(),
                    delimiter == null ? null : delimiter.toString(),
                    Stream.concat(facts.notes().stream().map(FileNote::words), rowsPassedOver())
                            .toList());
            return new Upload.Found(preview.counts(), doubted, preview.verdicts(), text);
        }

        private Stream<String> rowsPassedOver() {
            return passedOver.entrySet().stream()
                    .map(rows -> (rows.getKey() + " (" + String.join(", ", rows.getValue()) + ")").strip())
                    .map(where -> new FileNote(FileNote.Code.ROWS_PASSED_OVER, where).words());
        }
    }
}
