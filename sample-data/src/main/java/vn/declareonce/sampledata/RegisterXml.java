package vn.declareonce.sampledata;

import java.util.List;

/** The population snapshot in the form of QCVN 109:2017, from the rows of {@code register.csv}. */
final class RegisterXml {
    private final StringBuilder xml = new StringBuilder();

    private RegisterXml() {}

    /** @param rows header first, columns as in {@code register.csv} */
    static String of(List<String[]> rows) {
        RegisterXml document = new RegisterXml();
        document.line(0, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        document.line(0, "<CongdanCollection xmlns=\"http://www.mic.gov.vn/dancu/1.0\">");
        document.element(1, "GhiChu", "Invented people");
        document.element(1, "ThoiDiemDuLieu", "2021-09-30");
        document.element(1, "SoCongDan", Integer.toString(rows.size() - 1));
        rows.stream().skip(1).forEach(document::citizen);
        document.line(0, "</CongdanCollection>");
        return document.xml.toString();
    }

    private void citizen(String[] cells) {
        line(1, "<CongDan>");
        element(2, "SoDinhDanh", cells[0]);
        if (!cells[1].isEmpty()) {
            for (String cmnd : cells[1].split(";", -1)) {
                element(2, "SoCMND", cmnd);
            }
        }
        name(cells[2]);
        element(2, "GioiTinh", cells[3]);
        line(2, "<NgayThangNamSinh>");
        element(3, "NgayThangNam", cells[4]);
        line(2, "</NgayThangNamSinh>");
        address("ThuongTru", cells[7], cells[8]);
        if (!cells[11].isEmpty()) {
            address("NoiOHienTai", cells[11], cells[12]);
        }
        line(1, "</CongDan>");
    }

    private void name(String full) {
        int first = full.indexOf(' ');
        int last = full.lastIndexOf(' ');
        line(2, "<HoVaTen>");
        element(3, "Ho", full.substring(0, first));
        if (last > first) {
            element(3, "ChuDem", full.substring(first + 1, last));
        }
        element(3, "Ten", full.substring(last + 1));
        line(2, "</HoVaTen>");
    }

    private void address(String element, String ward, String detail) {
        line(2, "<" + element + ">");
        element(3, "MaDonViHanhChinh", ward);
        element(3, "ChiTiet", detail);
        element(3, "QuocGia", "VN");
        line(2, "</" + element + ">");
    }

    private void element(int depth, String name, String content) {
        String escaped = content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        line(depth, "<" + name + ">" + escaped + "</" + name + ">");
    }

    private void line(int depth, String content) {
        xml.append("  ".repeat(depth)).append(content).append('\n');
    }
}
