package vn.declareonce.marking;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.jspecify.annotations.Nullable;
import vn.declareonce.marking.CellEdit.Colour;

/** Copies a sheet's part event by event and edits the cells that are named; a cell that is not there yet is put in its place. One pass. */
final class SheetPart {
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Set<String> BEHIND_COMMENTS = Set.of(
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final Map<Integer, NavigableMap<Integer, CellEdit>> edits;
    private final Styles styles;
    private final @Nullable String drawing;
    private final XMLEventFactory events = XMLEventFactory.newDefaultFactory();

    private final NavigableMap<Integer, int[]> columnStyles = new TreeMap<>();

    private int row;
    private int rowStyle;
    private int column;
    private NavigableMap<Integer, CellEdit> inRow = new TreeMap<>();
    private boolean drawn;
    private int depth;

    /**
     * @param edits by row and column
     * @param drawing the relation to the shapes of new comments; null when the sheet needs none or names one already
     */
    SheetPart(Map<Integer, NavigableMap<Integer, CellEdit>> edits, Styles styles, @Nullable String drawing) {
        this.edits = edits;
        this.styles = styles;
        this.drawing = drawing;
    }

    void copy(InputStream in, OutputStream out) throws IOException {
        try (in;
                out) {
            XMLEventReader reader = Xml.inputs().createXMLEventReader(in);
            XMLEventWriter writer = XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
            while (reader.hasNext()) {
                take(reader.nextEvent(), reader, writer);
            }
            writer.close();
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException("a sheet of the workbook is no XML", e);
        }
    }

    private void take(XMLEvent event, XMLEventReader reader, XMLEventWriter writer) throws XMLStreamException {
        if (event.isStartElement()) {
            StartElement start = event.asStartElement();
            String name = start.getName().getLocalPart();
            depth++;
            if (name.equals("row")) {
                enterRow(start);
            } else if (name.equals("col")) {
                int[] toAndStyle = {number(start, "max"), number(start, "style")};
                columnStyles.put(number(start, "min"), toAndStyle);
            } else if (name.equals("c")) {
                cell(start, reader, writer);
                return;
            } else if (depth == 2 && BEHIND_COMMENTS.contains(name)) {
                draw(start.getName(), writer);
            }
        } else if (event.isEndElement()) {
            depth--;
            String name = event.asEndElement().getName().getLocalPart();
            if (name.equals("row")) {
                missing(Integer.MAX_VALUE, event.asEndElement().getName(), writer);
            } else if (depth == 0) {
                draw(event.asEndElement().getName(), writer);
            }
        }
        writer.add(event);
    }

    private void enterRow(StartElement start) {
        String number = attribute(start, "r");
        row = number == null ? row + 1 : Integer.parseInt(number);
        column = -1;
        rowStyle = number(start, "s");
        inRow = new TreeMap<>(edits.getOrDefault(row, new TreeMap<>()));
    }

    private void cell(StartElement start, XMLEventReader reader, XMLEventWriter writer) throws XMLStreamException {
        String reference = attribute(start, "r");
        column = reference == null ? column + 1 : CellEdit.column(reference);
        missing(column, start.getName(), writer);
        CellEdit edit = inRow.remove(column);
        if (edit == null) {
            writer.add(start);
            return;
        }
        List<Attribute> kept = new ArrayList<>();
        int style = 0;
        for (Iterator<Attribute> all = start.getAttributes(); all.hasNext(); ) {
            Attribute one = all.next();
            String name = one.getName().getLocalPart();
            if (name.equals("s")) {
                style = Integer.parseInt(one.getValue());
            } else if (!name.equals("t") || edit.text() == null) {
                kept.add(one);
            }
        }
        kept.add(events.createAttribute("s", String.valueOf(styled(style, edit))));
        if (edit.text() == null) {
            writer.add(events.createStartElement(start.getName(), kept.iterator(), start.getNamespaces()));
            return;
        }
        skip(reader);
        depth--;
        written(start.getName(), kept, edit.text(), writer);
    }

    /** Cells to edit that the row does not have, as far as they stand before a column. */
    private void missing(int before, QName like, XMLEventWriter writer) throws XMLStreamException {
        QName name = new QName(like.getNamespaceURI(), "c", like.getPrefix());
        while (!inRow.isEmpty() && inRow.firstKey() < before) {
            CellEdit edit = inRow.pollFirstEntry().getValue();
            List<Attribute> attributes = new ArrayList<>();
            attributes.add(events.createAttribute("r", edit.reference()));
            attributes.add(events.createAttribute("s", String.valueOf(styled(unwritten(edit.column()), edit))));
            String text = edit.text();
            if (text == null || text.isEmpty()) {
                writer.add(events.createStartElement(name, attributes.iterator(), null));
                writer.add(events.createEndElement(name, null));
            } else {
                written(name, attributes, text, writer);
            }
        }
    }

    private void written(QName cell, List<Attribute> attributes, String text, XMLEventWriter writer)
            throws XMLStreamException {
        attributes.add(events.createAttribute("t", "inlineStr"));
        QName string = new QName(cell.getNamespaceURI(), "is", cell.getPrefix());
        QName letters = new QName(cell.getNamespaceURI(), "t", cell.getPrefix());
        writer.add(events.createStartElement(cell, attributes.iterator(), null));
        writer.add(events.createStartElement(string, null, null));
        Attribute space = events.createAttribute("xml", XMLConstants.XML_NS_URI, "space", "preserve");
        writer.add(events.createStartElement(letters, List.of(space).iterator(), null));
        writer.add(events.createCharacters(text));
        writer.add(events.createEndElement(letters, null));
        writer.add(events.createEndElement(string, null));
        writer.add(events.createEndElement(cell, null));
    }

    /** The style of a cell that is not written: its row's, else its column's, so that a text column stays one. */
    private int unwritten(int at) {
        Map.Entry<Integer, int[]> from = columnStyles.floorEntry(at + 1);
        boolean ofColumn = rowStyle == 0 && from != null && from.getValue()[0] > at;
        return ofColumn ? from.getValue()[1] : rowStyle;
    }

    private int styled(int own, CellEdit edit) {
        return edit.colour() == Colour.NONE ? own : styles.filled(own, edit.colour());
    }

    private void draw(QName like, XMLEventWriter writer) throws XMLStreamException {
        if (drawing == null || drawn) {
            return;
        }
        drawn = true;
        QName name = new QName(like.getNamespaceURI(), "legacyDrawing", like.getPrefix());
        Attribute id = events.createAttribute("do", RELATIONS, "id", drawing);
        writer.add(events.createStartElement(
                name,
                List.of(id).iterator(),
                List.of(events.createNamespace("do", RELATIONS)).iterator()));
        writer.add(events.createEndElement(name, null));
    }

    /** Passes over the rest of an element whose start was read. */
    private static void skip(XMLEventReader reader) throws XMLStreamException {
        for (int open = 1; open > 0; ) {
            XMLEvent event = reader.nextEvent();
            open += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        }
    }

    private static int number(StartElement start, String name) {
        String written = attribute(start, name);
        return written == null ? 0 : Integer.parseInt(written);
    }

    private static @Nullable String attribute(StartElement start, String name) {
        Attribute found = start.getAttributeByName(new QName(name));
        return found == null ? null : found.getValue();
    }
}
