package vn.declareonce.sampledata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

/**
 * The envelope in which hospitals send their records (QĐ 4210): one {@code HOSO} a row with XML1 in base64, and an empty XML2 that is
 * nobody's row. The first row is the header and is not written; a row's number is the ordinal of its record.
 */
final class HospitalXml implements RowFile {
    private final OutputStream out;
    private String[] header = {};
    private long rows;

    HospitalXml(Path path, String hospital) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<GIAMDINHHS>\n<THONGTINDONVI><MACSKCB>" + hospital
                + "</MACSKCB></THONGTINDONVI>\n<THONGTINHOSO>\n<DANHSACHHOSO>\n");
    }

    @Override
    public long write(String[] cells) throws IOException {
        if (header.length == 0) {
            header = cells.clone();
            return 0;
        }
        StringBuilder record = new StringBuilder("<TONG_HOP>");
        for (int i = 0; i < header.length; i++) {
            String name = header[i];
            record.append('<').append(name).append('>').append(escaped(cells[i]));
            record.append("</").append(name).append('>');
        }
        write("<HOSO>" + file("XML1", record.append("</TONG_HOP>").toString()) + file("XML2", "<DSACH_CHI_TIET_THUOC/>")
                + "</HOSO>\n");
        return ++rows;
    }

    @Override
    public void close() throws IOException {
        write("</DANHSACHHOSO>\n</THONGTINHOSO>\n<CHUKYDONVI/>\n</GIAMDINHHS>\n");
        out.close();
    }

    private static String file(String kind, String xml) {
        return "<FILEHOSO><LOAIHOSO>" + kind + "</LOAIHOSO><NOIDUNGFILE>"
                + Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8))
                + "</NOIDUNGFILE></FILEHOSO>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
