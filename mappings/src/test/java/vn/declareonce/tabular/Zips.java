package vn.declareonce.tabular;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks made by hand, part by part, so that a test can spoil one. */
final class Zips {

    static final String SHEET = "xl/worksheets/sheet1.xml";
    static final String STRINGS = "xl/sharedStrings.xml";
    private static final String REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String HEADER_ROW = row("1", "Họ tên", "Ngày sinh", "Số điện thoại");

    private Zips() {}

    /** A sound workbook of one sheet with these rows. */
    static Map<String, String> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", "<Types><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        parts.put("_rels/.rels", relations(relation("r1", "officeDocument", "xl/workbook.xml", "")));
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"" + REL
                        + "\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                relations(relation("r1", "worksheet", "worksheets/sheet1.xml", "")
                        + relation("r2", "sharedStrings", "sharedStrings.xml", "")));
        parts.put(SHEET, sheet(rows));
        parts.put(
                STRINGS,
                "<sst><si><t>An</t></si><si><r><t>Bì</t></r><rPh><t>x</t></rPh><r><t>nh_x000A_</t></r></si></sst>");
        return parts;
    }

    static String sheet(String rows) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet><sheetData>" + rows + "</sheetData></worksheet>";
    }

    static String row(String number, String... values) {
        StringBuilder row = new StringBuilder("<row r=\"").append(number).append("\">");
        for (String value : values) {
            row.append("<c t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    static String relations(String relations) {
        return "<Relationships>" + relations + "</Relationships>";
    }

    static String relation(String id, String type, String target, String more) {
        return "<Relationship Id=\"" + id + "\" Type=\"" + REL + "/" + type + "\" Target=\"" + target + "\" " + more
                + "/>";
    }

    static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** The parts unpacked, as some exporters write them: a spoilt byte then stays a readable text. */
    static byte[] stored(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                byte[] content = part.getValue().getBytes(StandardCharsets.UTF_8);
                CRC32 checksum = new CRC32();
                checksum.update(content);
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(content.length);
                entry.setCrc(checksum.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /** The archive whose directory declares for a part, packed and unpacked, a size only 64 bits hold (ZIP64). */
    static byte[] declaring(byte[] archive, String part, long size) {
        int name = new String(archive, StandardCharsets.ISO_8859_1).lastIndexOf(part);
        int end = name + part.length();
        byte[] extra = ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) 1)
                .putShort((short) 16)
                .putLong(size)
                .putLong(size)
                .array();
        ByteBuffer changed = ByteBuffer.allocate(archive.length + extra.length).order(ByteOrder.LITTLE_ENDIAN);
        changed.put(archive, 0, end).put(extra).put(archive, end, archive.length - end);
        changed.putInt(name - 26, -1).putInt(name - 22, -1).putShort(name - 16, (short) extra.length);
        int directoryBytes = changed.capacity() - 10;
        return changed.putInt(directoryBytes, changed.getInt(directoryBytes) + extra.length)
                .array();
    }

    /** The archive with every occurrence of a text replaced by one of the same length: names can so be made equal. */
    static byte[] replaced(byte[] archive, String text, String other) {
        String latin = new String(archive, StandardCharsets.ISO_8859_1);
        return latin.replace(text, other).getBytes(StandardCharsets.ISO_8859_1);
    }
}
