package vn.declareonce.register;

import java.util.List;
import java.util.Objects;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import vn.declareonce.tabular.StrictXml;
import vn.declareonce.values.Reason;

/**
 * A pull over the elements of the state's namespace, in memory bounded by {@link BoundedInput}: no DOCTYPE, no entities but XML's
 * own five. After {@link #next()} has met a start element, the caller takes its text, skips it, or pulls its children to their end.
 */
final class XmlPull implements AutoCloseable {
    static final String NAMESPACE = "http://www.mic.gov.vn/dancu/1.0";

    private static final int LONGEST_TEXT = 4096;

    private final String file;
    private final BoundedInput input;
    private final XMLStreamReader reader;

    XmlPull(String file, BoundedInput input) {
        this.file = file;
        this.input = input;
        try {
            reader = StrictXml.over(input);
        } catch (XMLStreamException broken) {
            throw new RegisterRefused(file, Reason.FILE_MALFORMED, "the XML is broken at its first line");
        }
    }

    /** Moves to the root, which must be this element of the state's namespace. */
    void root(String name) {
        if (event() != XMLStreamConstants.START_ELEMENT
                || !reader.getLocalName().equals(name)
                || isForeign()) {
            throw refused(Reason.FILE_TYPE_UNKNOWN, "the root is not " + name + " of namespace " + NAMESPACE);
        }
    }

    /** START_ELEMENT of the next child, or END_ELEMENT of the element that is being pulled. */
    int next() {
        int event = event();
        while (event != XMLStreamConstants.START_ELEMENT
                && event != XMLStreamConstants.END_ELEMENT
                && event != XMLStreamConstants.END_DOCUMENT) {
            event = event();
        }
        if (event == XMLStreamConstants.START_ELEMENT && isForeign()) {
            throw refused(Reason.FILE_TYPE_UNKNOWN, "an element outside namespace " + NAMESPACE);
        }
        return event;
    }

    String name() {
        return reader.getLocalName();
    }

    long line() {
        return reader.getLocation().getLineNumber();
    }

    /** The text of an element without children, to its end. */
    String text() {
        StringBuilder text = new StringBuilder();
        int event = event();
        while (event != XMLStreamConstants.END_ELEMENT) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                throw refused(Reason.FILE_MALFORMED, "an element where a text is expected");
            }
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
            }
            if (text.length() > LONGEST_TEXT) {
                throw refused(Reason.VALUE_TOO_LONG, "a text of more than " + LONGEST_TEXT + " characters");
            }
            event = event();
        }
        return text.toString().strip();
    }

    /** Passes over the element with all that is in it. */
    void skip() {
        for (int depth = 1; depth > 0; ) {
            int event = event();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    /** Reads to the end of the document, which must be whole. */
    void finish() {
        while (event() != XMLStreamConstants.END_DOCUMENT) {
            // Comments and blanks may follow the root.
        }
    }

    RegisterRefused refused(Reason reason, String found) {
        return new RegisterRefused(file, List.of(new RegisterProblem(line(), reason, null, found)), 1);
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private int event() {
        input.recordBegins();
        try {
            if (!reader.hasNext()) {
                throw refused(Reason.FILE_TRUNCATED, "the XML ends too early");
            }
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
                throw refused(Reason.FILE_DOCTYPE, "a DOCTYPE or an entity of its own, which QCVN 109 does not know");
            }
            return event;
        } catch (XMLStreamException broken) {
            if (isTooLong(broken)) {
                throw refused(
                        Reason.FILE_TOO_LARGE,
                        "a tag, text or comment of more than " + BoundedInput.LONGEST_RECORD_BYTES + " bytes");
            }
            throw refused(Reason.FILE_MALFORMED, "the XML is broken or ends too early");
        }
    }

    private static boolean isTooLong(XMLStreamException broken) {
        return broken.getNestedException() instanceof BoundedInput.TooLong
                || broken.getCause() instanceof BoundedInput.TooLong;
    }

    private boolean isForeign() {
        return !Objects.equals(reader.getNamespaceURI(), NAMESPACE);
    }
}
