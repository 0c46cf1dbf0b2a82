package vn.declareonce.marking;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.declareonce.marking.CellEdit.Colour;

/** The workbook's styles, to which filled copies of those in use are added; no style there is changed. */
final class Styles {
    private final PackagePart part;
    private final Document document;
    private final Element formats;
    private final Map<Colour, Integer> fills = new EnumMap<>(Colour.class);
    private final Map<List<Object>, Integer> filled = new HashMap<>();

    private Styles(PackagePart part, Document document) {
        this.part = part;
        this.document = document;
        this.formats = Xml.child(document.getDocumentElement(), "cellXfs");
    }

    static Styles read(PackagePart part) throws IOException {
        return new Styles(part, Xml.read(part.getInputStream()));
    }

    /** The number of the style that is style {@code own} with this fill. */
    int filled(int own, Colour colour) {
        return filled.computeIfAbsent(List.of(own, colour), asked -> {
            Element format = (Element) format(own).cloneNode(true);
            format.setAttribute("fillId", String.valueOf(fills.computeIfAbsent(colour, this::fill)));
            format.setAttribute("applyFill", "1");
            formats.appendChild(format);
            int number = Xml.children(formats) - 1;
            formats.setAttribute("count", String.valueOf(number + 1));
            return number;
        });
    }

    void write() throws IOException {
        if (!filled.isEmpty()) {
            Xml.write(document, part.getOutputStream());
        }
    }

    private int fill(Colour colour) {
        Element all = Xml.child(document.getDocumentElement(), "fills");
        Element pattern = Xml.append(Xml.append(all, "fill"), "patternFill");
        pattern.setAttribute("patternType", "solid");
        Xml.append(pattern, "fgColor").setAttribute("rgb", colour.argb());
        Xml.append(pattern, "bgColor").setAttribute("indexed", "64");
        int number = Xml.children(all) - 1;
        all.setAttribute("count", String.valueOf(number + 1));
        return number;
    }

    private Element format(int number) {
        int at = 0;
        for (Node node = formats.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && at++ == number) {
                return element;
            }
        }
        return Xml.append(formats, "xf");
    }
}
