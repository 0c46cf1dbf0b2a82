package vn.declareonce.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.stream.XMLInputFactory;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** Reading and writing of a package's small parts; document types are refused and nothing outside is fetched. */
final class Xml {
    private Xml() {}

    static XMLInputFactory inputs() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    static Document read(InputStream in) throws IOException {
        try (in) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException("a part of the workbook is no XML", e);
        }
    }

    static void write(Document document, OutputStream out) throws IOException {
        try (out) {
            document.setXmlStandalone(true);
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(out));
        } catch (TransformerException e) {
            throw new IOException("a part of the workbook cannot be written", e);
        }
    }

    /** The first child element of a name, whatever its prefix; made as the last child when there is none. */
    static Element child(Element parent, String name) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                return element;
            }
        }
        return append(parent, name);
    }

    /** A new last child in its parent's namespace. */
    static Element append(Element parent, String name) {
        String prefix = parent.getPrefix();
        Element made = parent.getOwnerDocument()
                .createElementNS(parent.getNamespaceURI(), prefix == null ? name : prefix + ":" + name);
        parent.appendChild(made);
        return made;
    }

    static int children(Element parent) {
        int count = 0;
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            count += node instanceof Element ? 1 : 0;
        }
        return count;
    }
}
