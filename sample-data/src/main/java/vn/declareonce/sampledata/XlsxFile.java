package vn.declareonce.sampledata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A one-sheet workbook written as it streams, with shared strings and fixed time stamps so that equal rows give equal
 * bytes. The shared strings are held until the file is closed: a million rows take some 2 GB.
 */
final class XlsxFile implements RowFile {
    private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String PART = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private final ZipOutputStream zip;
    private final Map<String, Integer> shared = new LinkedHashMap<>();
    private final List<String> columns = new ArrayList<>();
    private long rows;

    XlsxFile(Path path, String sheet) throws IOException {
        zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path), 1 << 16));
        part("[Content_Types].xml", contentTypes());
        part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets><sheet name=\"" + sheet
                        + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                relations(relation(1, "worksheet", "worksheets/sheet1.xml")
                        + relation(2, "sharedStrings", "sharedStrings.xml")
                        + relation(3, "styles", "styles.xml")));
        part("xl/styles.xml", styles());
        open("xl/worksheets/sheet1.xml");
        text(XML + "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
    }

    @Override
    public long write(String[] cells) throws IOException {
        rows++;
        StringBuilder row =
                new StringBuilder(512).append("<row r=\"").append(rows).append("\">");
        for (int i = 0; i < cells.length; i++) {
            if (!cells[i].isEmpty()) {
                cell(row, column(i), cells[i]);
            }
        }
        text(row.append("</row>").toString());
        return rows;
    }

    private void cell(StringBuilder row, String column, String content) {
        row.append("<c r=\"").append(column).append(rows).append('"');
        char kind = content.charAt(0);
        if (kind == NUMBER || kind == DATE) {
            row.append(kind == DATE ? " s=\"1\"" : "").append("><v>").append(content, 1, content.length());
        } else {
            int index = shared.computeIfAbsent(content, key -> shared.size());
            row.append(" t=\"s\"><v>").append(index);
        }
        row.append("</v></c>");
    }

    private String column(int index) {
        while (columns.size() <= index) {
            int n = columns.size();
            columns.add((n >= 26 ? String.valueOf((char) ('A' + n / 26 - 1)) : "") + (char) ('A' + n % 26));
        }
        return columns.get(index);
    }

    @Override
    public void close() throws IOException {
        text("</sheetData></worksheet>");
        zip.closeEntry();
        open("xl/sharedStrings.xml");
        text(XML + "<sst xmlns=\"" + MAIN + "\" uniqueCount=\"" + shared.size() + "\">");
        for (String string : shared.keySet()) {
            text("<si><t xml:space=\"preserve\">" + escape(string) + "</t></si>");
        }
        text("</sst>");
        zip.closeEntry();
        zip.close();
    }

    private void part(String name, String content) throws IOException {
        open(name);
        text(XML + content);
        zip.closeEntry();
    }

    private void open(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2021, 10, 1, 0, 0));
        zip.putNextEntry(entry);
    }

    private void text(String text) throws IOException {
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String contentTypes() {
        return "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd"
                + ".openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + override("workbook.xml", "sheet.main+xml") + override("worksheets/sheet1.xml", "worksheet+xml")
                + override("sharedStrings.xml", "sharedStrings+xml") + override("styles.xml", "styles+xml")
                + "</Types>";
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"/xl/" + part + "\" ContentType=\"" + PART + type + "\"/>";
    }

    private static String relations(String content) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + content + "</Relationships>";
    }

    private static String relation(int id, String type, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + type + "\" Target=\"" + target + "\"/>";
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                + "</numFmts><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"2\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>"
                + "<xf numFmtId=\"164\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                + "</cellXfs></styleSheet>";
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
