package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Records of XML as rows, plain and packed in an envelope, and the files that are refused. */
class XmlFileTest {
    private static final XmlShape SHAPE =
            new XmlShape(List.of("DS", "BN"), new XmlShape.Envelope("FILEHOSO", "LOAIHOSO", "XML1", "NOIDUNGFILE"));
    private static final TabularFormat FORMAT = TabularFormat.DETECT.withXml(List.of(SHAPE));
    private static final HeaderFinder FINDER = cells ->
            (int) cells.stream().filter(List.of("TEN", "SINH")::contains).count();
    private static final String AN = "<BN><TEN>An</TEN><SINH>1990</SINH></BN>";
    private static final String BINH = "<BN><SINH/><TEN>Bình &amp; <![CDATA[Cả]]></TEN><THE>A;B</THE></BN>";

    private final Path folder;

    XmlFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void readsEachRecordAsARowUnderTheNamesOfItsElements() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a:DS xmlns:a=\"urn:x\">" + AN + "<BN> </BN><KHAC/>"
                + "<!-- x -->" + BINH + "</a:DS>\n";
        assertThat(rows(xml)).containsExactly("1 An|1990|-", "3 Bình & Cả|-|A;B");
        try (TabularFile file = open(write(utf8(xml)))) {
            assertThat(file.facts().sheets().get(0).header()).containsExactly("TEN", "SINH", "THE");
            assertThat(file.facts().kind()).isEqualTo(TabularFormat.Kind.XML);
            assertThat(file.facts().charset()).isEqualTo("UTF-8");
        }
    }

    @Test
    void namesAnElementThatIsEmptyInEveryRecord() {
        try (TabularFile file = open(write(utf8("<DS>" + BINH + BINH + "</DS>")))) {
            assertThat(file.facts().sheets().get(0).header()).containsExactly("SINH", "TEN", "THE");
        }
    }

    @Test
    void readsTheCharsetTheDeclarationNames() {
        String xml = "<?xml version=\"1.0\" encoding=\"UTF-16\"?><DS>" + BINH + "</DS>";
        assertThat(rows(write(xml.getBytes(StandardCharsets.UTF_16)))).containsExactly("1 -|Bình & Cả|A;B");
        String old = "<?xml version='1.0' encoding='windows-1258'?><DS><BN><TEN>Bé Âu</TEN></BN></DS>";
        assertThat(rows(write(old.getBytes(Charset.forName("windows-1258"))))).containsExactly("1 Bé Âu");
        assertThat(rows(write(concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, utf8("<DS>" + AN + "</DS>")))))
                .containsExactly("1 An|1990");
    }

    @Test
    void readsTheRecordsOfAnEnvelopeInTheirOrder() {
        String xml = envelope(
                file("XML1", base64("<DS>" + AN + "</DS>")),
                file("XML2", base64("<DS>" + BINH + "</DS>")),
                file("XML1", "<![CDATA[<DS>" + AN + "</DS>]]>"),
                file("xml1", "\n  " + base64("<DS>" + AN + BINH + "</DS>").replaceAll("(.{20})", "$1\n")),
                file("XML1", "<DS>" + AN + "</DS>"));
        assertThat(rows(xml))
                .containsExactly("1 An|1990|-", "2 An|1990|-", "3 An|1990|-", "4 Bình & Cả|-|A;B", "5 An|1990|-");
    }

    @Test
    void flawsTheRecordWhoseContentIsUnreadableAndNoOther() {
        String whole = base64("<DS>" + AN + "</DS>");
        String xml = envelope(
                file("XML1", whole),
                file("XML1", whole.substring(1)),
                file("XML1", base64("<DS><BN><TEN>An</TEN>")),
                file("XML1", base64("<DS/>")),
                file("XML1", ""),
                file("XML1", whole));
        assertThat(rows(xml))
                .containsExactly(
                        "1 An|1990",
                        "2 -|- CONTENT_UNREADABLE@-1",
                        "3 -|- CONTENT_UNREADABLE@-1",
                        "4 -|- CONTENT_UNREADABLE@-1",
                        "5 -|- CONTENT_UNREADABLE@-1",
                        "6 An|1990");
    }

    @Test
    void namesElementsWithinElementsByTheirPathAndFlawsRepeatedOnes() {
        String xml = "<DS><BN><TEN>An</TEN><NOI><TINH>79</TINH><XA>1</XA></NOI></BN>"
                + "<BN><TEN>An</TEN><TEN>Bình</TEN></BN></DS>";
        assertThat(rows(xml)).containsExactly("1 An|79|1", "2 An|-|- ELEMENT_REPEATED@0");
    }

    @Test
    void goesOnBehindTheRowsDeliveredBefore() {
        try (TabularFile file = open(write(utf8("<DS>" + AN + BINH + AN + "</DS>")));
                RowCursor rows = file.rows(2)) {
            TabularRow row = rows.next();
            assertThat(row).isNotNull();
            assertThat(Deliveries.text(row)).isEqualTo("3 An|1990|-");
            assertThat(rows.next()).isNull();
            assertThat(rows.next()).isNull();
        }
    }

    @Test
    void takesACellAtItsLimitAndFlawsOneBeyond() {
        String most = "x".repeat(Limits.DEFAULT.cellChars());
        String xml = "<DS><BN><TEN>" + most + "</TEN></BN><BN><TEN>" + most + "y</TEN></BN></DS>";
        assertThat(rows(xml)).containsExactly("1 " + most, "2 " + most + " CELL_TOO_LONG@0");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesTheFileWithExactlyThisProblem(String why, String xml, String problem) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> rows(xml));
        assertThat(refused).as(why).isNotNull();
        assertThat(refused).hasMessage(problem);
    }

    static Stream<Arguments> hostile() {
        String many = Stream.iterate(0, i -> i + 1)
                .limit(513)
                .reduce("", (all, i) -> all + "<E" + i + ">1</E" + i + ">", String::concat);
        String long33 = "<L>" + "x".repeat(32_000) + "</L>";
        StringBuilder big = new StringBuilder();
        for (int i = 0; i < 32; i++) {
            big.append(long33.replace("L>", "L" + i + ">"));
        }
        return Stream.of(
                Arguments.of("cut off", "<DS>" + AN + BINH, "XML_BROKEN row 2: broken or cut off, line 1"),
                Arguments.of(
                        "cut off in a record",
                        "<DS>" + AN + "<BN><TEN>B",
                        "XML_BROKEN row 2: broken or cut off, line 1"),
                Arguments.of("no XML", "x", "XML_BROKEN: broken or cut off, line 1"),
                Arguments.of(
                        "a second root", "<DS>" + AN + "</DS><DS/>", "XML_BROKEN row 1: broken or cut off, line 1"),
                Arguments.of(
                        "an entity that is nowhere",
                        "<DS>\n<BN><TEN>&x;</TEN></BN></DS>",
                        "XML_BROKEN row 1: broken or cut off, line 2"),
                Arguments.of(
                        "a DOCTYPE",
                        "<!DOCTYPE DS><DS>" + AN + "</DS>",
                        "XML_DOCTYPE: a DOCTYPE or an entity of its own, line 1"),
                Arguments.of(
                        "an entity that reads a file",
                        "<!DOCTYPE DS [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><DS><BN><TEN>&x;</TEN></BN></DS>",
                        "XML_DOCTYPE: a DOCTYPE or an entity of its own, line 1"),
                Arguments.of(
                        "entities that grow",
                        "<!DOCTYPE DS [<!ENTITY a \"xx\"><!ENTITY b \"&a;&a;\">]><DS>&b;</DS>",
                        "XML_DOCTYPE: a DOCTYPE or an entity of its own, line 1"),
                Arguments.of(
                        "a DOCTYPE with a sign the parser has no message for",
                        "<!DOCTYPE DS [<!ENTITY a \u001Dc\">]><DS/>",
                        "XML_BROKEN: broken or cut off, line 1"),
                Arguments.of(
                        "a packed DOCTYPE",
                        envelope(file("XML1", base64("<!DOCTYPE DS><DS>" + AN + "</DS>"))),
                        "XML_DOCTYPE row 1: packed: a DOCTYPE or an entity of its own, line 1"),
                Arguments.of("65 levels", "<a>".repeat(65), "XML_TOO_DEEP: more than 64 levels, line 1"),
                Arguments.of(
                        "a tag without end",
                        "<DS a='" + "a".repeat(1_100_000),
                        "XML_TOO_LONG: a piece of more than 1048576 bytes"),
                Arguments.of(
                        "a comment without end",
                        "<DS><!--" + "a".repeat(1_100_000),
                        "XML_TOO_LONG: a piece of more than 1048576 bytes"),
                Arguments.of(
                        "a record too long",
                        "<DS><BN><TEN>An</TEN>" + big + "</BN></DS>",
                        "XML_TOO_LONG row 1: a record of more than 1000000 characters"),
                Arguments.of(
                        "a packed record too long",
                        envelope(file("XML1", "A".repeat(1_000_001))),
                        "XML_TOO_LONG row 1: a packed record of more than 1000000 characters"),
                Arguments.of(
                        "513 elements",
                        "<DS><BN>" + many + "</BN></DS>",
                        "TOO_MANY_COLUMNS row 1: more than 512 elements"),
                Arguments.of("no record", "<DANHSACH>" + AN + "</DANHSACH>", "XML_NO_RECORD: looked for DS/BN"),
                Arguments.of(
                        "another form",
                        "<DS><BN><SO>1</SO></BN></DS>",
                        "NO_HEADER: no element of the records is a column of the layout"));
    }

    @Test
    void refusesXmlWhereNoLayoutReadsIt() {
        assertThat(Deliveries.refusal(write(utf8("<DS>" + AN + "</DS>"))))
                .extracting(FileProblem::toString)
                .containsExactly("EXTENSION_NOT_ALLOWED: no layout of the source reads XML");
    }

    @Test
    void refusesAWorkbookNamedXml() {
        Path file = write(Zips.zip(Zips.parts("")));
        assertThat(catchThrowableOfType(FileRefused.class, () -> rows(file)))
                .hasMessage("WRONG_MAGIC: stated as XML, begins as ZIP");
    }

    /** A file cut off at any place loads nothing. */
    @Test
    void refusesTheFileWhereverItIsCutOff() {
        byte[] whole = utf8(envelope(file("XML1", base64("<DS>" + AN + "</DS>")), "<DS>" + BINH + "</DS>"));
        for (int length = 1; length < whole.length; length++) {
            Path file = write(Arrays.copyOf(whole, length));
            assertThat(catchThrowableOfType(FileRefused.class, () -> open(file).close()))
                    .as("cut at " + length)
                    .isNotNull();
        }
        assertThat(rows(write(whole))).hasSize(2);
    }

    private static String envelope(String... files) {
        return "<GIAMDINHHS><HOSO>" + String.join("\n", files) + "</HOSO></GIAMDINHHS>";
    }

    private static String file(String kind, String content) {
        return "<FILEHOSO><LOAIHOSO>" + kind + "</LOAIHOSO><NOIDUNGFILE>" + content + "</NOIDUNGFILE></FILEHOSO>";
    }

    private static String base64(String xml) {
        return Base64.getEncoder().encodeToString(utf8(xml));
    }

    private static byte[] concat(byte[] one, byte[] other) {
        byte[] all = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Path write(byte[] bytes) {
        return Deliveries.bytes(folder, "delivery.xml", bytes);
    }

    private static TabularFile open(Path path) {
        return TabularFile.open(path, FORMAT, FINDER);
    }

    private List<String> rows(String xml) {
        return rows(write(utf8(xml)));
    }

    private static List<String> rows(Path path) {
        try (TabularFile file = open(path);
                RowCursor cursor = file.rows()) {
            return Stream.generate(cursor::next)
                    .takeWhile(row -> row != null)
                    .map(Deliveries::text)
                    .toList();
        }
    }
}
