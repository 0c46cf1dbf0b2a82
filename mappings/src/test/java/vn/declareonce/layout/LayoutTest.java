package vn.declareonce.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.declareonce.tabular.SheetChoice;
import vn.declareonce.tabular.TabularFormat;
import vn.declareonce.tabular.XmlShape;
import vn.declareonce.values.DateOrder;
import vn.declareonce.values.Reason;

class LayoutTest {
    private static final String SMALL = """
            source: vaccination
            name: small
            version: 3
            title: {vi: Nhỏ, en: Small}
            format: csv
            charset: TCVN3
            delimiter: ";"
            dateOrder: ymd
            sheets: [Tờ 1, Tờ 2]
            columns:
              - {field: fullName, header: Họ và tên, aliases: [Họ tên], required: true}
              - {field: birthDate, header: Ngày sinh, required: true}
              - {field: phone, header: Số điện thoại, aliases: [SĐT]}
              - {field: address, from: [Số nhà, Đường], join: ", ", required: true}
            """;

    @Test
    void readsEveryKey() {
        Layout layout = read(SMALL);
        assertThat(layout.version()).isEqualTo(3);
        assertThat(layout.title()).isEqualTo(new Layout.Title("Nhỏ", "Small"));
        assertThat(layout.dateOrder()).isEqualTo(DateOrder.YMD);
        assertThat(layout.format())
                .isEqualTo(
                        new TabularFormat(TabularFormat.Kind.CSV, "TCVN3", ';', SheetChoice.named("Tờ 1", "Tờ 2"), 20));
        assertThat(layout.fields()).containsExactly("fullName", "birthDate", "phone", "address");
        assertThat(layout.sha256()).hasSize(64).isEqualTo(read(SMALL).sha256());
        assertThat(layout.sha256()).isNotEqualTo(read(SMALL + "# changed").sha256());
    }

    @Test
    void readsWhereTheRecordsOfXmlStand() {
        Layout layout = read(SMALL.replace("format: csv", """
                format: any
                xml:
                  record: HOSO/TONG_HOP
                  envelope: {element: FILEHOSO, kind: LOAIHOSO=XML1, content: NOIDUNGFILE}"""));
        assertThat(layout.format().xml())
                .containsExactly(new XmlShape(
                        List.of("HOSO", "TONG_HOP"),
                        new XmlShape.Envelope("FILEHOSO", "LOAIHOSO", "XML1", "NOIDUNGFILE")));
    }

    @Test
    void tellsWhatIsWrongAboutXml() {
        String xml = "format: xml\nxml: {record: A//B, root: C, envelope: {element: F, kind: L, content: N}}";
        assertThat(catchThrowableOfType(LayoutInvalid.class, () -> read(SMALL.replace("format: csv", xml)))
                        .faults())
                .extracting(LayoutInvalid.Fault::message)
                .containsExactlyInAnyOrder(
                        "unknown key 'root' in xml; known: record, envelope",
                        "'record' must be element names joined by /",
                        "'kind' must be an element and its text, such as LOAIHOSO=XML1");
        assertThat(catchThrowableOfType(LayoutInvalid.class, () -> read(SMALL.replace("format: csv", "format: xml")))
                        .faults())
                .extracting(LayoutInvalid.Fault::message)
                .containsExactly("'format: xml' needs 'xml', which says where the records stand");
    }

    @Test
    void tellsEveryFaultAtOnceWithItsLine() {
        LayoutInvalid invalid = catchThrowableOfType(LayoutInvalid.class, () -> read("""
                        source: vaccination
                        name: bad
                        version: one
                        titel: {vi: x, en: x}
                        dateOrder: DDMMYY
                        recordKey: [caseNumber]
                        columns:
                          - {field: fullName, header: Họ và tên, aliasses: [Tên]}
                          - {field: fullName, header: HỌ VÀ TÊN}
                          - {field: phone}
                          - {header: Số, required: yes}
                        observedAt: {fileName: "(?<year>\\\\d{4})"}
                        examples:
                          - {cells: {Họ và tên: A}, expect: maybe, reasons: [NO_SUCH]}
                        """));
        assertThat(invalid.faults())
                .extracting(LayoutInvalid.Fault::toString)
                .containsExactlyInAnyOrder(
                        "line 4: unknown key 'titel' in the layout; known: source, name, version, title, format, charset, delimiter,"
                                + " dateOrder, xml, sheets, headerSearchRows, observedAt, recordKey, columns, codeWords, rejectedMostPercent, legalBasis, examples",
                        "line 8: unknown key 'aliasses' in a column; known: field, header, aliases, required, filled, notContent,"
                                + " from, join, constant",
                        "line 9: field 'fullName' has two columns",
                        "line 9: 'HỌ VÀ TÊN' is the same header as in line 8",
                        "line 10: a column has exactly one of header, from, constant",
                        "line 11: 'required' must be true or false",
                        "title must be keys with values",
                        "'vi' is missing",
                        "'en' is missing",
                        "line 3: 'version' must be a whole number",
                        "line 5: 'dateOrder' must be one of [DMY, MDY, YMD]",
                        "line 12: the pattern has no group (?<month>...)",
                        "line 6: 'recordKey' names 'caseNumber', which no column fills",
                        "line 14: 'expect' must be accepted or rejected",
                        "line 14: 'NO_SUCH' is no reason");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "- a\n- b", "source: [", "\u0000", "just words", "source: a\nsource: b"})
    void whatIsNoLayoutIsRefusedNotBroken(String yaml) {
        assertThat(catchThrowableOfType(LayoutInvalid.class, () -> read(yaml)).faults())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Họ và tên",
                "HỌ VÀ TÊN",
                "ho va ten",
                "  Họ  và tên ",
                "Họ-và-tên:",
                "Ho_va_ten",
                "HoVaTen",
                "họ tên",
                "Họ\u00A0và tên"
            })
    void headersMatchWithoutCaseAccentsAndSpacing(String heading) {
        assertThat(read(SMALL)
                        .match(List.of("Đường", "SĐT", heading, "Ngày sinh", "Số nhà"))
                        .faults())
                .isEmpty();
        assertThat(read(SMALL)
                        .match(List.of(
                                "Đường", Normalizer.normalize(heading, Normalizer.Form.NFD), "Ngày sinh", "Số nhà"))
                        .faults())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Họ và tên mẹ", "Tên họ", "Họ", "Ngày sinh nhật"})
    void otherHeadersDoNotMatch(String heading) {
        assertThat(read(SMALL).match(List.of("Số nhà", "Đường", heading)).faults())
                .hasSize(2);
    }

    @Test
    void missingAndRepeatedColumnsAreToldTogether() {
        List<String> header = List.of("SĐT", "Số điện thoại", "Đường", "Ghi chú", "ghi chú");
        assertThat(read(SMALL).match(header).faults())
                .containsExactlyInAnyOrder(
                        new HeaderFault(Reason.FILE_COLUMN_REPEATED, "ghi chú", List.of("Ghi chú", "ghi chú")),
                        new HeaderFault(Reason.FILE_COLUMN_REPEATED, "Số điện thoại", List.of("Số điện thoại", "SĐT")),
                        new HeaderFault(Reason.FILE_COLUMN_MISSING, "Họ và tên", header),
                        new HeaderFault(Reason.FILE_COLUMN_MISSING, "Ngày sinh", header),
                        new HeaderFault(Reason.FILE_COLUMN_MISSING, "Số nhà", header));
    }

    @Test
    void faultsNameTheSheet() {
        LayoutMismatch mismatch = new LayoutMismatch(
                read(SMALL), List.of(new HeaderFault(Reason.FILE_COLUMN_MISSING, "Ngày sinh", List.of("STT"))));
        assertThat(mismatch.in("Tháng 8").faults().get(0))
                .hasToString("FILE_COLUMN_MISSING sheet 'Tháng 8' 'Ngày sinh', found: STT");
    }

    @Test
    void headerRowIsFoundBelowTitles() {
        var finder = read(SMALL).headerFinder();
        assertThat(finder.score(List.of("SỞ Y TẾ", "", ""))).isZero();
        assertThat(finder.score(List.of("Họ tên", "Ngày sinh", "Số nhà"))).isEqualTo(3);
        assertThat(finder.score(List.of("Nguyễn Văn Hòa", "15/08/1990", "12"))).isZero();
    }

    private static Layout read(String yaml) {
        return Layout.read(yaml.getBytes(StandardCharsets.UTF_8));
    }
}
