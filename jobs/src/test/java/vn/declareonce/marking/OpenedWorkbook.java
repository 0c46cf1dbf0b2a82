package vn.declareonce.marking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A workbook as a spreadsheet program understood it, read from the flat OpenDocument file it wrote: every cell, column, row and everything
 * else by place, as text in which names that a program gives out anew each time are replaced by what they stand for.
 */
final class OpenedWorkbook {
    /** As far as cells are looked at one by one. */
    private static final int ROWS = 20;

    private static final int COLUMNS = 10;

    /** Names whichever sheet was read last, and sheets are read side by side. */
    private static final String FROM = "table:base-cell-address";

    private final Map<String, Element> styles = new HashMap<>();
    private final Map<String, String> parts = new TreeMap<>();

    private OpenedWorkbook() {}

    /** Cells by sheet and reference; columns, rows and the rest by names of their own. */
    static Map<String, String> read(Path flat) throws IOException {
        OpenedWorkbook opened = new OpenedWorkbook();
        Document document = Xml.read(Files.newInputStream(flat));
        for (Element part : children(document.getDocumentElement())) {
            if (part.getLocalName().equals("automatic-styles")) {
                children(part).forEach(style -> opened.styles.put(style.getAttribute("style:name"), style));
            }
        }
        for (Element part : children(document.getDocumentElement())) {
            switch (part.getLocalName()) {
                case "body" -> opened.body(child(part, "spreadsheet"));
                case "styles", "font-face-decls" -> opened.parts.put(part.getLocalName(), opened.text(part));
                case "master-styles" ->
                    children(part)
                            .forEach(page -> opened.parts.put(
                                    "page " + page.getAttribute("style:display-name") + page.getAttribute("style:name"),
                                    opened.text(page)));
                default -> {}
            }
        }
        return opened.parts;
    }

    private void body(Element book) {
        Map<String, Integer> others = new HashMap<>();
        for (Element part : children(book)) {
            if (part.getLocalName().equals("table")) {
                sheet(part);
            } else {
                int number = others.merge(part.getLocalName(), 1, Integer::sum);
                parts.put(part.getLocalName() + " " + number, text(part));
            }
        }
    }

    private void sheet(Element sheet) {
        String name = sheet.getAttribute("table:name");
        parts.put(name, own(sheet));
        List<String> columnStyles = new ArrayList<>();
        int[] row = {0};
        each(sheet, part -> {
            switch (part.getLocalName()) {
                case "table-column" -> columns(name, part, columnStyles);
                case "table-row" -> row[0] = rows(name, part, row[0], columnStyles);
                default -> parts.merge(name + " " + part.getLocalName(), text(part), String::concat);
            }
        });
    }

    /** Headers and groups of rows and columns are only brackets around them. */
    private static void each(Element sheet, java.util.function.Consumer<Element> seen) {
        for (Element part : children(sheet)) {
            if (part.getLocalName().matches("table-(header-|row-group|rows|column-group|columns).*")) {
                each(part, seen);
            } else {
                seen.accept(part);
            }
        }
    }

    private void columns(String sheet, Element column, List<String> styles) {
        String said = own(column);
        for (int left = repeated(column, "columns"); left > 0 && styles.size() < COLUMNS; left--) {
            parts.put(sheet + " column " + CellEdit.letters(styles.size()), said);
            styles.add(column.getAttribute("table:default-cell-style-name"));
        }
    }

    private int rows(String sheet, Element row, int first, List<String> columnStyles) {
        int next = first;
        for (int left = repeated(row, "rows"); left > 0 && next < ROWS; left--) {
            next++;
            parts.put(sheet + " row " + next, own(row));
            int column = 0;
            for (Element cell : children(row)) {
                for (int more = repeated(cell, "columns"); more > 0 && column < COLUMNS; more--) {
                    String style = cell.getAttribute("table:style-name");
                    String shown = styled(style.isEmpty() ? columnStyles.get(column) : style);
                    parts.put(sheet + " " + CellEdit.letters(column) + next, own(cell) + shown + inside(cell));
                    column++;
                }
            }
        }
        return next;
    }

    private static int repeated(Element element, String what) {
        String times = element.getAttribute("table:number-" + what + "-repeated");
        return times.isEmpty() ? 1 : Integer.parseInt(times);
    }

    private String text(Element element) {
        return own(element) + inside(element) + "</" + element.getLocalName() + ">";
    }

    /** The element and its attributes, in the order of their names. */
    private String own(Element element) {
        Map<String, String> said = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node one = element.getAttributes().item(i);
            String name = one.getNodeName();
            boolean lookedUp = element.getLocalName().equals("table-cell") && name.equals("table:style-name");
            boolean givenAnew = name.endsWith("-repeated") || name.equals("style:name") || name.equals(FROM);
            if (!lookedUp && !givenAnew) {
                said.put(
                        name,
                        name.endsWith("style-name") || name.endsWith("layout-name")
                                ? styled(one.getNodeValue())
                                : one.getNodeValue());
            }
        }
        return "\n<" + element.getLocalName() + " " + said + ">";
    }

    private String inside(Element element) {
        StringBuilder inside = new StringBuilder();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                inside.append(child.getNodeName().equals("dc:date") ? "" : text(child));
            } else {
                inside.append(node.getNodeValue().strip());
            }
        }
        return inside.toString();
    }

    /** What an automatic style says; a named one by its name. */
    private String styled(String name) {
        Element style = styles.get(name);
        return style == null ? "[" + name + "]" : "[" + text(style) + "]";
    }

    private static Element child(Element of, String name) {
        return children(of).stream()
                .filter(one -> one.getLocalName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Element> children(Element of) {
        List<Element> children = new ArrayList<>();
        for (Node node = of.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }
}
