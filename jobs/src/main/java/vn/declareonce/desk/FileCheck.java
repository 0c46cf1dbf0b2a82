package vn.declareonce.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
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

/**
 * Reads, maps and judges every row of a file as the load would, and changes nothing: extract, map and validate alone. Whether a row is
 * refused depends on the row, its layout and the rules, so what is found here is what the load will find.
 */
final class FileCheck {
    private static final int TOLD_EVERY_ROWS = 500;
    private static final int VALUE_LENGTH_MAX = 200;

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
     * @throws vn.declareonce.tabular.FileRefused when the file cannot be read as the layout says
     * @throws LayoutMismatch when a header lacks required columns, all named at once
     */
    Upload.Found run(Path path, Path findings, LongConsumer progress) throws IOException {
        try (TabularFile file = TabularFile.open(path, layout.format(), layout.headerFinder());
                Findings.Writer writer = new Findings.Writer(findings)) {
            Map<Integer, Sheet> sheets = bind(file);
            Tally tally = new Tally();
            try (RowCursor rows = file.rows()) {
                for (TabularRow row = rows.next(); row != null; row = rows.next()) {
                    Sheet sheet = sheets.get(row.sheet());
                    if (row.kind() == TabularRow.Kind.DATA && sheet != null) {
                        tally.add(sheet.judge(row, writer));
                        if (tally.rows % TOLD_EVERY_ROWS == 0) {
                            progress.accept(tally.rows);
                        }
                    }
                }
            }
            progress.accept(tally.rows);
            return tally.found(file.facts());
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
                RowMapping mapping = RowMapping.bind(source, layout, sender, sheet.header());
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
        Verdict judge(TabularRow row, Findings.Writer writer) throws IOException {
            Statement statement = mapping.map(row);
            for (Problem problem : statement.problems()) {
                String column = problem.column() == null ? "" : problem.column();
                writer.add(new Finding(
                        problem.reason(), problem.rejects(), name, row.number(), column, written(row, column)));
            }
            if (statement.rejected()) {
                return Verdict.REFUSED;
            }
            return statement.problems().isEmpty() ? Verdict.CLEAN : Verdict.DOUBTED;
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

    private static final class Tally {
        private long rows;
        private long refused;
        private long doubted;

        void add(Verdict verdict) {
            rows++;
            refused += verdict == Verdict.REFUSED ? 1 : 0;
            doubted += verdict == Verdict.DOUBTED ? 1 : 0;
        }

        Upload.Found found(FileFacts facts) {
            Character delimiter = facts.delimiter();
            return new Upload.Found(
                    rows,
                    refused,
                    doubted,
                    facts.charset(),
                    delimiter == null ? null : delimiter.toString(),
                    facts.notes().stream().map(Tally::words).toList());
        }

        private static String words(FileNote note) {
            return note.sheet().isEmpty() ? note.code().name() : note.code() + " " + note.sheet();
        }
    }
}
