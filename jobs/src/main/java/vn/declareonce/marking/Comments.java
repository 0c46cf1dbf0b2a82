package vn.declareonce.marking;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The comments of one sheet and the shapes that show them; those the sender wrote stay. */
final class Comments {
    static final String AUTHOR = "Khai một lần";

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String NO_COMMENTS = "<comments xmlns=\"" + MAIN + "\"><authors/><commentList/></comments>";
    private static final String NO_SHAPES = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
            + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype></xml>";
    private static final String SHAPE = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
            + "<v:shape id=\"_do_%1$d_%2$d\" type=\"#_x0000_t202\" style=\"visibility:hidden;width:220pt;height:90pt\""
            + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/><v:path o:connecttype=\"none\"/>"
            + "<v:textbox/><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>"
            + "<x:Anchor>%3$d, 15, %1$d, 2, %4$d, 15, %5$d, 4</x:Anchor><x:AutoFill>False</x:AutoFill>"
            + "<x:Row>%6$d</x:Row><x:Column>%2$d</x:Column></x:ClientData></v:shape></xml>";

    private final OPCPackage workbook;
    private final PackagePart sheet;

    Comments(OPCPackage workbook, PackagePart sheet) {
        this.workbook = workbook;
        this.sheet = sheet;
    }

    /** Adds the comments; answers the relation the sheet must name for their shapes, null when it names one already. */
    @Nullable
    String add(Collection<CellEdit> edits) throws IOException, InvalidFormatException {
        PackagePart words = related("comments");
        PackagePart writtenWords = words == null
                ? made(
                        "comments",
                        "/xl/commentsDeclareOnce#.xml",
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
                : words;
        Document comments = words == null ? document(NO_COMMENTS) : Xml.read(words.getInputStream());
        PackagePart shapes = shapes();
        PackagePart writtenShapes = shapes == null
                ? made(
                        "vmlDrawing",
                        "/xl/drawings/vmlDeclareOnce#.vml",
                        "application/vnd.openxmlformats-officedocument.vmlDrawing")
                : shapes;
        Document drawn = shapes == null ? document(NO_SHAPES) : Xml.read(shapes.getInputStream());
        int author = author(comments);
        for (CellEdit edit : edits) {
            if (!edit.comment().isEmpty() && comment(comments, author, edit)) {
                shape(drawn, edit);
            }
        }
        Xml.write(comments, writtenWords.getOutputStream());
        Xml.write(drawn, writtenShapes.getOutputStream());
        return shapes == null ? relation(writtenShapes) : null;
    }

    private static int author(Document comments) {
        Element authors = Xml.child(comments.getDocumentElement(), "authors");
        Xml.append(authors, "author").setTextContent(AUTHOR);
        return Xml.children(authors) - 1;
    }

    /** False when the cell has a comment already, which then says ours too. */
    private static boolean comment(Document comments, int author, CellEdit edit) {
        Element list = Xml.child(comments.getDocumentElement(), "commentList");
        for (Node node = list.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element known && edit.reference().equals(known.getAttribute("ref"))) {
                run(inRuns(Xml.child(known, "text")), "\n" + AUTHOR + ": " + edit.comment());
                return false;
            }
        }
        Element comment = Xml.append(list, "comment");
        comment.setAttribute("ref", edit.reference());
        comment.setAttribute("authorId", String.valueOf(author));
        run(Xml.append(comment, "text"), edit.comment());
        return true;
    }

    /** Plain words become a run of their own: beside runs they would not be read. */
    private static Element inRuns(Element text) {
        Node first = text.getFirstChild();
        if (first instanceof Element plain && "t".equals(plain.getLocalName())) {
            Element run = Xml.append(text, "r");
            text.insertBefore(run, first);
            run.appendChild(plain);
        }
        return text;
    }

    private static void run(Element text, String words) {
        Element written = Xml.append(Xml.append(text, "r"), "t");
        written.setAttributeNS(javax.xml.XMLConstants.XML_NS_URI, "xml:space", "preserve");
        written.setTextContent(words);
    }

    private static void shape(Document drawn, CellEdit edit) throws IOException {
        int row = edit.row() - 1;
        int column = edit.column();
        Document made = document(String.format(SHAPE, row, column, column + 1, column + 4, row + 6, row));
        drawn.getDocumentElement()
                .appendChild(drawn.importNode(made.getDocumentElement().getFirstChild(), true));
    }

    /** Those the sheet shows; pictures of a header or footer are of the same kind and are not. */
    private @Nullable PackagePart shapes() throws IOException, InvalidFormatException {
        try (InputStream in = sheet.getInputStream()) {
            XMLStreamReader reader = Xml.inputs().createXMLStreamReader(in);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("legacyDrawing")) {
                    PackageRelationship shown = sheet.getRelationship(relationNamed(reader));
                    return shown == null ? null : sheet.getRelatedPart(shown);
                }
            }
            reader.close();
            return null;
        } catch (XMLStreamException e) {
            throw new IOException("a sheet of the workbook is no XML", e);
        }
    }

    private static String relationNamed(XMLStreamReader element) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals("id")) {
                return element.getAttributeValue(i);
            }
        }
        return "";
    }

    private @Nullable PackagePart related(String kind) throws InvalidFormatException {
        for (PackageRelationship one : sheet.getRelationships()) {
            if (one.getRelationshipType().endsWith("/" + kind) && one.getTargetMode() == TargetMode.INTERNAL) {
                return sheet.getRelatedPart(one);
            }
        }
        return null;
    }

    private @Nullable String relation(PackagePart part) throws InvalidFormatException {
        for (PackageRelationship one : sheet.getRelationships()) {
            if (one.getTargetMode() == TargetMode.INTERNAL
                    && sheet.getRelatedPart(one).getPartName().equals(part.getPartName())) {
                return one.getId();
            }
        }
        return null;
    }

    private PackagePart made(String kind, String pattern, String contentType) throws InvalidFormatException {
        int number = 1;
        PackagePartName name;
        do {
            name = PackagingURIHelper.createPartName(pattern.replace("#", String.valueOf(number++)));
        } while (workbook.containPart(name));
        PackagePart made = workbook.createPart(name, contentType);
        sheet.addRelationship(name, TargetMode.INTERNAL, RELATION + kind);
        return made;
    }

    private static Document document(String text) throws IOException {
        return Xml.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
