package vn.declareonce.tabular;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A CSV file, opened. Holds no resource between cursors. */
final class CsvFile implements TabularFile {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int SAMPLE_ROWS = 2_000;

    private final Path path;
    private final Limits limits;
    private final CharsetDecision charset;
    private final FileFacts facts;
    private final HeaderFinder finder;

    private CsvFile(Path path, Limits limits, CharsetDecision charset, FileFacts facts, HeaderFinder finder) {
        this.path = path;
        this.limits = limits;
        this.charset = charset;
        this.facts = facts;
        this.finder = finder;
    }

    static CsvFile open(Path path, TabularFormat format, HeaderFinder finder, Limits limits) {
        try {
            CharsetDecision charset = CharsetDetector.decide(path, format.charset());
            Dialect dialect = Dialect.decide(path, charset, format, finder, limits);
            HeaderChoice header = dialect.header();
            if (!header.found()) {
                throw noHeader(dialect, format);
            }
            List<FileProblem> problems = header.problems(null, limits);
            if (!problems.isEmpty()) {
                throw new FileRefused(problems);
            }
            List<LegacyText> texts = header.columnText(dialect.sample());
            SheetFacts sheet = new SheetFacts(0, "", false, true, header.row(), header.cells(), texts);
            FileFacts facts = new FileFacts(
                    TabularFormat.Kind.CSV,
                    charset.name(),
                    charset.evidence(),
                    dialect.delimiter(),
                    List.of(sheet),
                    notes(dialect, texts));
            return new CsvFile(path, limits, charset, facts, finder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public FileFacts facts() {
        return facts;
    }

    @Override
    public RowCursor rows(long skip) {
        Character delimiter = facts.delimiter();
        try {
            CsvSplitter splitter = new CsvSplitter(charset.reader(path), delimiter == null ? ',' : delimiter, limits);
            CsvCursor cursor = new CsvCursor(splitter, facts.sheets().get(0), charset, limits);
            return new ClosingCursor(cursor, facts.sheets(), finder).skip(skip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        // cursors own what is open
    }

    private static FileRefused noHeader(Dialect dialect, TabularFormat format) {
        return dialect.sample().isEmpty()
                ? new FileRefused(FileFault.EMPTY_FILE, "blank lines only")
                : new FileRefused(FileFault.NO_HEADER, "none of the first " + format.headerSearchRows() + " rows");
    }

    private static List<FileNote> notes(Dialect dialect, List<LegacyText> texts) {
        List<FileNote> notes = new ArrayList<>();
        if (dialect.sample().size() == dialect.header().position() + 1) {
            notes.add(new FileNote(FileNote.Code.HEADER_ONLY, ""));
        }
        if (texts.stream().anyMatch(text -> text != LegacyText.NONE)) {
            notes.add(new FileNote(FileNote.Code.LEGACY_TEXT_DECODED, ""));
        }
        return notes;
    }

    /** The delimiter under which the header fits best, with that header and the first rows. */
    private record Dialect(char delimiter, HeaderChoice header, List<HeaderChoice.Candidate> sample) {

        static Dialect decide(
                Path path, CharsetDecision charset, TabularFormat format, HeaderFinder finder, Limits limits)
                throws IOException {
            Character stated = format.delimiter();
            Dialect best = null;
            for (char delimiter : stated == null ? DELIMITERS : new char[] {stated}) {
                List<HeaderChoice.Candidate> top = sample(path, charset, delimiter, limits, format.headerSearchRows());
                HeaderChoice header = HeaderChoice.among(top, format.headerSearchRows(), finder);
                boolean better = best == null
                        || header.score() > best.header().score()
                        || header.score() == best.header().score()
                                && header.cells().size() > best.header().cells().size();
                best = better ? new Dialect(delimiter, header, top) : best;
            }
            if (best == null || !best.header().found()) {
                return best == null ? new Dialect(',', HeaderChoice.NONE, List.of()) : best;
            }
            return new Dialect(
                    best.delimiter(), best.header(), sample(path, charset, best.delimiter(), limits, SAMPLE_ROWS));
        }

        /** The first rows that are not blank. What a wrong delimiter makes of a later row only ends the sample. */
        private static List<HeaderChoice.Candidate> sample(
                Path path, CharsetDecision charset, char delimiter, Limits limits, int rows) throws IOException {
            SampleRows sample = new SampleRows(rows);
            try (CsvSplitter splitter = new CsvSplitter(charset.reader(path), delimiter, limits)) {
                while (sample.hasRoom() && splitter.next()) {
                    @Nullable String[] cells = splitter.cells(0);
                    CsvCursor.decode(cells, charset);
                    sample.add(splitter.line(), cells);
                }
            } catch (FileRefused e) {
                FileFault fault = e.problems().get(0).fault();
                if (sample.rows().isEmpty() || fault == FileFault.LINE_TOO_LONG) {
                    throw e;
                }
            }
            return sample.rows();
        }
    }
}
