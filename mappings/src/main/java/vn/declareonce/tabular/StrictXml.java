package vn.declareonce.tabular;

import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The JDK's own pull parser, without DTDs or external entities. At some broken documents it throws exceptions of its own making, such as a
 * message it has no text for; here every one of them is an {@link XMLStreamException}, as is an element too deep. What the input throws
 * passes.
 */
public final class StrictXml {
    /** The parser keeps every open element in memory; no workbook, register or hospital's file comes near. */
    private static final int DEEPEST = 256;

    private static final XMLInputFactory FACTORY = factory();

    private StrictXml() {}

    /** A parser over text; closing it is the caller's. */
    public static XMLStreamReader over(Reader text) throws XMLStreamException {
        return new Checked(FACTORY.createXMLStreamReader(text));
    }

    /** A parser over bytes, whose encoding it finds out itself; closing them is the caller's. */
    public static XMLStreamReader over(InputStream bytes) throws XMLStreamException {
        return new Checked(FACTORY.createXMLStreamReader(bytes));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        return factory;
    }

    private static final class Checked extends StreamReaderDelegate {
        private int depth;

        Checked(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            try {
                return counted(super.next());
            } catch (FileRefused | UncheckedIOException ofTheInput) {
                throw ofTheInput;
            } catch (RuntimeException defect) {
                throw new XMLStreamException("the parser broke", defect);
            }
        }

        @Override
        public int nextTag() throws XMLStreamException {
            try {
                return counted(super.nextTag());
            } catch (FileRefused | UncheckedIOException ofTheInput) {
                throw ofTheInput;
            } catch (RuntimeException defect) {
                throw new XMLStreamException("the parser broke", defect);
            }
        }

        private int counted(int event) throws XMLStreamException {
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw new XMLStreamException("more than " + DEEPEST + " levels of elements");
            }
            return event;
        }
    }
}
