package vn.declareonce.template;

import java.util.List;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;

/** The guide page that goes with a template: one HTML file without script, links or images. */
public final class GuidePage {
    private GuidePage() {}

    public static String text(Source source, Layout layout) {
        StringBuilder page =
                new StringBuilder("<!DOCTYPE html>\n<html lang=\"vi\">\n<head><meta charset=\"utf-8\"><title>");
        page.append(escaped(layout.title().vi()))
                .append("</title>\n<style>body{font-family:sans-serif;max-width:60rem;margin:2rem}");
        page.append(
                "table{border-collapse:collapse}td,th{border:1px solid #999;padding:.3rem;text-align:left}</style></head>\n<body>\n");
        page.append("<h1>").append(escaped(layout.title().vi())).append("</h1>\n<p lang=\"en\">");
        page.append(escaped(layout.title().en()))
                .append(". ")
                .append(escaped(source.name()))
                .append(", ");
        page.append(escaped(layout.name()))
                .append(" v")
                .append(layout.version())
                .append("</p>\n");
        page.append(
                "<p>Mỗi người, mỗi lần là một dòng. Không biết thì để trống. Số định danh, CMND, thẻ BHYT, điện thoại là văn bản.</p>\n");
        page.append("<table>\n<tr><th>Cột / Column</th><th>Cách điền / How to fill</th></tr>\n");
        List<ColumnGuide> columns = ColumnGuide.of(source, layout);
        for (ColumnGuide column : columns) {
            page.append("<tr><td>").append(escaped(column.heading())).append("</td><td>");
            page.append(String.join(
                    "<br>", column.rules().stream().map(GuidePage::escaped).toList()));
            page.append("</td></tr>\n");
        }
        return page.append("</table>\n</body>\n</html>\n").toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
