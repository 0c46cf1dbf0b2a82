package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileFilesTest {

    private static final String DATA = Zips.HEADER_ROW + Zips.row("2", "An", "1990", "0901");
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };

    @ParameterizedTest(name = "{0} -> {3}")
    @MethodSource("corpus")
    void refusesWithExactlyThisFault(String why, String name, byte[] bytes, FileFault fault, @TempDir Path folder) {
        assertThat(Deliveries.refusal(Deliveries.bytes(folder, name, bytes)))
                .as(why)
                .extracting(FileProblem::fault)
                .containsExactly(fault);
    }

    @Test
    void takesTheUnspoiltWorkbook(@TempDir Path folder) {
        String shared = "<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>7</v></c></row>";
        Path file = Deliveries.bytes(folder, "a.xlsx", Zips.zip(Zips.parts(DATA + shared)));
        assertThat(Deliveries.rows(file)).containsExactly("2 An|1990|0901", "3 An|Bình\n|- BROKEN_CELL@2");
    }

    @Test
    void tellsEveryFaultOfTheDirectoryAtOnce(@TempDir Path folder) {
        Map<String, String> parts = Zips.parts(DATA);
        parts.put("xl/vbaProject.bin", "x");
        parts.put("xl/externalLinks/externalLink1.xml", "<a/>");
        parts.put("../evil.xml", "<a/>");
        assertThat(Deliveries.refusal(Deliveries.bytes(folder, "a.xlsx", Zips.zip(parts))))
                .extracting(FileProblem::fault)
                .containsExactly(FileFault.MACROS, FileFault.EXTERNAL_LINKS, FileFault.ENTRY_NAME);
    }

    @Test
    void refusesADirectoryThatDeclaresThreeGigabytes(@TempDir Path folder) {
        byte[] lying = declaring(Zips.zip(Zips.parts(DATA)), 0xC0000000);
        assertThat(Deliveries.refusal(Deliveries.bytes(folder, "a.xlsx", lying)))
                .extracting(FileProblem::fault)
                .containsExactly(FileFault.ZIP_RATIO, FileFault.ZIP_TOO_BIG);
    }

    @Test
    void addsUpWhatTheDirectoryDeclaresWhateverItDeclares(@TempDir Path folder) {
        byte[] lying = Zips.declaring(Zips.zip(Zips.parts(DATA)), Zips.SHEET, Long.MAX_VALUE / 2);
        byte[] both = Zips.declaring(lying, Zips.STRINGS, Long.MAX_VALUE / 2 + 2);
        assertThat(Deliveries.refusal(Deliveries.bytes(folder, "a.xlsx", both)))
                .extracting(FileProblem::fault)
                .containsExactly(FileFault.ZIP_RATIO, FileFault.ZIP_RATIO, FileFault.ZIP_TOO_BIG);
    }

    static Stream<Arguments> corpus() {
        return Stream.of(named(), text(), archives(), parts(), sheets()).flatMap(cases -> cases);
    }

    private static Stream<Arguments> named() {
        byte[] workbook = Zips.zip(Zips.parts(DATA));
        byte[] encrypted = concat(OLE2, "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));
        return Stream.of(
                of("0 bytes", "a.csv", new byte[0], FileFault.EMPTY_FILE),
                of("workbook named csv", "a.csv", workbook, FileFault.WRONG_MAGIC),
                of("text named xlsx", "a.xlsx", utf8(Deliveries.HEADER), FileFault.WRONG_MAGIC),
                of("web page named xlsx", "a.xlsx", utf8("<html></html>"), FileFault.WRONG_MAGIC),
                of("pdf named csv", "a.csv", utf8("%PDF-1.7 ...."), FileFault.WRONG_MAGIC),
                of("old workbook named csv", "a.csv", OLE2, FileFault.WRONG_MAGIC),
                of("old workbook", "a.xls", OLE2, FileFault.OLD_XLS),
                of("old workbook renamed", "a.xlsx", OLE2, FileFault.OLD_XLS),
                of("encrypted workbook", "a.xlsx", encrypted, FileFault.ENCRYPTED),
                of("encrypted old workbook", "a.xls", encrypted, FileFault.ENCRYPTED),
                of("macro extension", "a.xlsm", workbook, FileFault.MACROS),
                of("program", "a.exe", utf8("MZ"), FileFault.EXTENSION_NOT_ALLOWED),
                of("no extension", "delivery", workbook, FileFault.EXTENSION_NOT_ALLOWED));
    }

    private static Stream<Arguments> text() {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        byte[] noiseWithoutNul = noise.clone();
        for (int i = 0; i < noise.length; i++) {
            noiseWithoutNul[i] = noise[i] == 0 ? 1 : noise[i];
        }
        String h = Deliveries.HEADER + "\n";
        return Stream.of(
                of("binary noise", "a.csv", noise, FileFault.NOT_TEXT),
                of("binary noise without NUL", "a.csv", noiseWithoutNul, FileFault.NOT_TEXT),
                of("blank lines only", "a.csv", utf8("\n \n,,\n"), FileFault.EMPTY_FILE),
                of("no header", "a.csv", utf8("a,b,c\n1,2,3\n"), FileFault.NO_HEADER),
                of("header below row 20", "a.csv", utf8("x\n".repeat(20) + h), FileFault.NO_HEADER),
                of("a name twice", "a.csv", utf8("Họ tên,Ngày sinh,  họ  TÊN\n"), FileFault.HEADER_REPEATED),
                of("open quote", "a.csv", utf8(h + "\"An,1990,0901\nBình,1991,0902\n"), FileFault.UNTERMINATED_QUOTE),
                of(
                        "open quote for ever",
                        "a.csv",
                        utf8(h + "\"An" + "\nB".repeat(700_000)),
                        FileFault.UNTERMINATED_QUOTE),
                of("one long line", "a.csv", utf8(h + "x".repeat(1_300_000)), FileFault.LINE_TOO_LONG),
                of("one long header", "a.csv", utf8("x,".repeat(700_000)), FileFault.TOO_MANY_COLUMNS),
                of(
                        "a row of 513 cells",
                        "a.csv",
                        utf8(h + "A,1,2\n" + "x,".repeat(513) + "\n"),
                        FileFault.TOO_MANY_COLUMNS));
    }

    private static Stream<Arguments> archives() {
        byte[] sound = Zips.zip(Zips.parts(DATA));
        Map<String, String> twice = Zips.parts(DATA);
        twice.put("xl/worksheets/sheet2.xml", Zips.sheet(""));
        Map<String, String> upper = Zips.parts(DATA);
        upper.put("XL/WORKBOOK.XML", "<workbook/>");
        Map<String, String> bomb = Zips.parts(DATA);
        bomb.put("xl/media/zeros.bin", "0".repeat(12_000_000));
        Map<String, String> many = Zips.parts(DATA);
        for (int i = 0; i < 10_000; i++) {
            many.put("xl/media/" + i, "");
        }
        byte[] spoilt = sound.clone();
        int sheet = new String(sound, StandardCharsets.ISO_8859_1).indexOf(Zips.SHEET);
        spoilt[sheet + Zips.SHEET.length() + 30] ^= 0x10;
        byte[] locked = sound.clone();
        int directory = new String(sound, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002");
        locked[directory + 8] |= 1;
        return Stream.of(
                of("cut in half", "a.xlsx", Arrays.copyOf(sound, sound.length / 2), FileFault.ZIP_TRUNCATED),
                of("last byte missing", "a.xlsx", Arrays.copyOf(sound, sound.length - 1), FileFault.ZIP_TRUNCATED),
                of("magic alone", "a.xlsx", new byte[] {'P', 'K', 3, 4}, FileFault.ZIP_TRUNCATED),
                of("a flipped bit", "a.xlsx", spoilt, FileFault.ZIP_DAMAGED),
                of("part locked in the archive", "a.xlsx", locked, FileFault.ENCRYPTED),
                of(
                        "a part's name that is no UTF-8",
                        "a.xlsx",
                        Zips.replaced(Zips.zip(twice), "sheet2.xml", "sheet\u00E9\u00E9xml"),
                        FileFault.ZIP_DAMAGED),
                of(
                        "a part twice",
                        "a.xlsx",
                        Zips.replaced(Zips.zip(twice), "sheet2.xml", "sheet1.xml"),
                        FileFault.DUPLICATE_ENTRY),
                of("a part twice but for case", "a.xlsx", Zips.zip(upper), FileFault.DUPLICATE_ENTRY),
                of("dense part", "a.xlsx", Zips.zip(bomb), FileFault.ZIP_RATIO),
                of("10,006 parts", "a.xlsx", Zips.zip(many), FileFault.ZIP_ENTRIES),
                of("declares less than it holds", "a.xlsx", declaring(sound, 10), FileFault.ZIP_TOO_BIG));
    }

    private static Stream<Arguments> parts() {
        return Stream.of(
                spoilt("any ZIP", FileFault.NOT_A_WORKBOOK, p -> p.remove("[Content_Types].xml")),
                spoilt("no main part", FileFault.NOT_A_WORKBOOK, p -> p.remove("xl/workbook.xml")),
                spoilt("sheet part missing", FileFault.NOT_A_WORKBOOK, p -> p.remove(Zips.SHEET)),
                spoilt("no sheets", FileFault.NOT_A_WORKBOOK, p -> p.put("xl/workbook.xml", "<workbook/>")),
                spoilt("macro part", FileFault.MACROS, p -> p.put("xl/vbaProject.bin", "x")),
                spoilt(
                        "macro type",
                        FileFault.MACROS,
                        p -> p.put(
                                "[Content_Types].xml",
                                "<Types><Override PartName=\"/xl/workbook.xml\""
                                        + " ContentType=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/></Types>")),
                spoilt("macro sheet", FileFault.MACROS, p -> p.put("xl/macrosheets/sheet1.xml", "<a/>")),
                spoilt("control", FileFault.MACROS, p -> p.put("xl/activeX/activeX1.xml", "<a/>")),
                spoilt(
                        "external link",
                        FileFault.EXTERNAL_LINKS,
                        p -> p.put("xl/externalLinks/externalLink1.xml", "<a/>")),
                spoilt("database connection", FileFault.EXTERNAL_LINKS, p -> p.put("xl/connections.xml", "<a/>")),
                spoilt(
                        "relation outside",
                        FileFault.EXTERNAL_LINKS,
                        p -> p.put(
                                "_rels/.rels",
                                Zips.relations(
                                        Zips.relation("r9", "oleObject", "file:///x", "TargetMode=\"External\"")))),
                spoilt("name outside", FileFault.ENTRY_NAME, p -> p.put("xl/../../x.xml", "<a/>")),
                spoilt(
                        "doctype in strings",
                        FileFault.DOCTYPE,
                        p -> p.put(Zips.STRINGS, "<!DOCTYPE a [<!ENTITY b \"c\">]><sst/>")),
                spoilt(
                        "doctype in workbook",
                        FileFault.DOCTYPE,
                        p -> p.put("xl/workbook.xml", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>")),
                spoilt(
                        "doctype in types",
                        FileFault.DOCTYPE,
                        p -> p.put("[Content_Types].xml", "<!DOCTYPE a><Types/>")));
    }

    private static Stream<Arguments> sheets() {
        String long2 = "x".repeat(2_000_000);
        return Stream.of(
                sheet("doctype", FileFault.DOCTYPE, "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>"),
                sheet(
                        "doctype with a sign XML does not know",
                        FileFault.DOCTYPE,
                        "<!DOCTYPE a [<!ENTITY b \u001Dc\">]><worksheet/>"),
                sheet("elements a million deep", FileFault.BROKEN_XML, "<worksheet>" + "<a>".repeat(1_000_000)),
                sheet("unknown entity", FileFault.BROKEN_XML, Zips.sheet(Zips.HEADER_ROW + Zips.row("2", "&b;"))),
                sheet("cut off", FileFault.BROKEN_XML, "<worksheet><sheetData>" + DATA),
                sheet("UTF-16 by declaration", FileFault.BROKEN_XML, "\u0000<\u0000a"),
                sheet("huge attribute", FileFault.CELL_TOO_LONG, "<worksheet a=\"" + long2 + "\"/>"),
                sheet(
                        "huge comment",
                        FileFault.CELL_TOO_LONG,
                        "<worksheet><!--<" + "<".repeat(2_000_000) + "--></worksheet>"),
                sheet("huge text", FileFault.CELL_TOO_LONG, Zips.sheet(Zips.HEADER_ROW + Zips.row("2", long2))),
                sheet("row numbers fall", FileFault.BROKEN_XML, Zips.sheet(DATA + Zips.row("1", "x"))),
                sheet("row number is text", FileFault.BROKEN_XML, Zips.sheet(DATA + Zips.row("x", "x"))),
                sheet("row beyond the sheet", FileFault.TOO_MANY_ROWS, Zips.sheet(DATA + Zips.row("1048577", "x"))),
                sheet(
                        "cell beyond column 512",
                        FileFault.TOO_MANY_COLUMNS,
                        Zips.sheet(DATA + "<row r=\"3\"><c r=\"SS3\"><v>1</v></c></row>")),
                sheet(
                        "cell reference is none",
                        FileFault.BROKEN_XML,
                        Zips.sheet(DATA + "<row r=\"3\"><c r=\"?\"><v>1</v></c></row>")),
                sheet("empty", FileFault.EMPTY_FILE, Zips.sheet("")),
                sheet("no header", FileFault.NO_HEADER, Zips.sheet(Zips.row("1", "x"))),
                sheet(
                        "name twice",
                        FileFault.HEADER_REPEATED,
                        Zips.sheet(Zips.row("1", "Họ tên", "Ngày sinh", "HỌ TÊN"))));
    }

    private static Arguments sheet(String why, FileFault fault, String xml) {
        return spoilt("sheet: " + why, fault, parts -> parts.put(Zips.SHEET, xml));
    }

    private static Arguments spoilt(String why, FileFault fault, Consumer<Map<String, String>> change) {
        Map<String, String> parts = Zips.parts(DATA);
        change.accept(parts);
        return of(why, "a.xlsx", Zips.zip(parts), fault);
    }

    /** The sheet's size in the ZIP directory made another one. */
    private static byte[] declaring(byte[] archive, int size) {
        byte[] changed = archive.clone();
        int name = new String(archive, StandardCharsets.ISO_8859_1).lastIndexOf(Zips.SHEET);
        ByteBuffer.wrap(changed).order(ByteOrder.LITTLE_ENDIAN).putInt(name - 22, size);
        return changed;
    }

    private static Arguments of(String why, String name, byte[] bytes, FileFault fault) {
        return Arguments.of(why, name, bytes, fault);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] concat(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + 512 + second.length);
        System.arraycopy(second, 0, all, first.length + 512, second.length);
        return all;
    }
}
