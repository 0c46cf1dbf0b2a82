package vn.declareonce.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Decides which sheets of a workbook are read, where their headers stand and in which legacy font their columns are. */
final class SheetSurvey {

    private static final int SAMPLE_ROWS = 2_000;
    private static final long MERGED_BYTES_MOST = 64_000_000;

    private final ZipFile zip;
    private final SheetReader.Tables tables;
    private final Limits limits;
    private final TabularFormat format;
    private final HeaderFinder finder;

    private final List<SheetFacts> sheets = new ArrayList<>();
    private final List<FileNote> notes = new ArrayList<>();
    private final List<FileProblem> problems = new ArrayList<>();
    private boolean anyContent;

    SheetSurvey(ZipFile zip, SheetReader.Tables tables, Limits limits, TabularFormat format, HeaderFinder finder) {
        this.zip = zip;
        this.tables = tables;
        this.limits = limits;
        this.format = format;
        this.finder = finder;
    }

    FileFacts facts(WorkbookParts parts) throws IOException {
        for (WorkbookParts.Sheet sheet : parts.sheets()) {
            sheets.add(facts(sheet, sheets.size()));
        }
        for (String wanted : format.sheets().names()) {
            if (parts.sheets().stream().noneMatch(sheet -> sheet.name().equals(wanted))) {
                problems.add(FileProblem.at(FileFault.NO_SHEET, wanted, 0, "the layout names it"));
            }
        }
        if (problems.isEmpty() && sheets.stream().noneMatch(SheetFacts::read)) {
            problems.add(
                    anyContent
                            ? FileProblem.of(
                                    FileFault.NO_HEADER, "none of the first " + format.headerSearchRows() + " rows")
                            : FileProblem.of(FileFault.EMPTY_FILE, "no sheet to be read holds a value"));
        }
        if (!problems.isEmpty()) {
            throw new FileRefused(problems);
        }
        return new FileFacts(TabularFormat.Kind.XLSX, null, null, null, sheets, notes);
    }

    private SheetFacts facts(WorkbookParts.Sheet sheet, int index) throws IOException {
        SheetFacts unread = SheetFacts.unread(index, sheet.name(), sheet.hidden());
        ZipEntry part = sheet.part();
        if (!format.sheets().takes(sheet.name(), sheet.hidden())) {
            boolean chosen = format.sheets().names().isEmpty();
            return noted(unread, chosen ? FileNote.Code.HIDDEN_SHEET_NOT_READ : FileNote.Code.SHEET_NOT_CHOSEN);
        }
        if (part == null) {
            return noted(unread, FileNote.Code.SHEET_WITHOUT_CELLS);
        }
        Sample read = sample(sheet.name(), part);
        List<HeaderChoice.Candidate> sample = read.rows();
        if (sample.isEmpty()) {
            return noted(unread, FileNote.Code.SHEET_EMPTY);
        }
        anyContent = true;
        HeaderChoice header = HeaderChoice.among(sample, format.headerSearchRows(), finder);
        if (!header.found()) {
            PartStream.requireWhole(zip, part);
            return noted(unread, FileNote.Code.SHEET_WITHOUT_HEADER);
        }
        problems.addAll(header.problems(sheet.name(), limits));
        List<LegacyText> texts = header.columnText(sample);
        SheetFacts facts =
                new SheetFacts(index, sheet.name(), sheet.hidden(), true, header.row(), header.cells(), texts);
        if (sample.size() == header.position() + 1) {
            noted(facts, FileNote.Code.HEADER_ONLY);
        }
        if (read.lastMergedRow() > header.row()) {
            noted(facts, FileNote.Code.ROWS_MERGED);
        }
        return texts.stream().allMatch(text -> text == LegacyText.NONE)
                ? facts
                : noted(facts, FileNote.Code.LEGACY_TEXT_DECODED);
    }

    private SheetFacts noted(SheetFacts sheet, FileNote.Code code) {
        notes.add(new FileNote(code, sheet.name()));
        return sheet;
    }

    /** The first rows, and the lowest at which cells merged over several rows begin. */
    private record Sample(List<HeaderChoice.Candidate> rows, int lastMergedRow) {}

    private Sample sample(String sheet, ZipEntry part) throws IOException {
        SampleRows sample = new SampleRows(SAMPLE_ROWS);
        try (SheetReader reader = new SheetReader(zip, sheet, part, tables, limits)) {
            while (sample.hasRoom() && reader.next()) {
                sample.add(reader.row(), reader.cells());
            }
            return new Sample(sample.rows(), part.getSize() > MERGED_BYTES_MOST ? 0 : lastMergedRow(reader));
        }
    }

    /** Merged cells are told behind the rows. What is wrong with a row on the way there is told when it is read. */
    private static int lastMergedRow(SheetReader reader) throws IOException {
        try {
            boolean more = true;
            while (more) {
                more = reader.next();
            }
            return reader.lastMergedRow();
        } catch (FileRefused furtherDown) {
            return 0;
        }
    }
}
