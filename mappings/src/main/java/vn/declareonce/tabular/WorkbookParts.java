package vn.declareonce.tabular;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** The workbook's table of contents: its sheets in order, its strings, its styles and which day its dates count from. */
record WorkbookParts(
        List<Sheet> sheets,
        @Nullable ZipEntry strings,
        @Nullable ZipEntry styles,
        boolean dates1904) {

    /** One sheet; {@code part} is null for a chart or dialog, which has no cells. */
    record Sheet(String name, boolean hidden, @Nullable ZipEntry part) {}

    private record Relation(String type, String target, boolean outside) {}

    static WorkbookParts read(ZipFile zip) throws IOException {
        requireNoMacros(zip);
        String main = "xl/workbook.xml";
        for (Relation relation : relations(zip, "_rels/.rels").values()) {
            main = relation.type().endsWith("/officeDocument") ? resolve("", relation.target()) : main;
        }
        ZipEntry workbook = zip.getEntry(main);
        if (workbook == null) {
            throw new FileRefused(FileFault.NOT_A_WORKBOOK, "no main part");
        }
        String folder = main.substring(0, main.lastIndexOf('/') + 1);
        String name = main.substring(folder.length());
        return read(zip, workbook, folder, relations(zip, folder + "_rels/" + name + ".rels"));
    }

    private static WorkbookParts read(ZipFile zip, ZipEntry workbook, String folder, Map<String, Relation> relations)
            throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        boolean[] dates1904 = new boolean[1];
        forEachElement(zip, workbook, xml -> {
            if (xml.getLocalName().equals("workbookPr")) {
                dates1904[0] = XmlParts.isTrue(XmlParts.attribute(xml, "date1904"));
            } else if (xml.getLocalName().equals("sheet")) {
                sheets.add(sheet(zip, xml, folder, relations));
            }
        });
        ZipEntry strings = null;
        ZipEntry styles = null;
        for (Relation relation : relations.values()) {
            if (relation.type().endsWith("/sharedStrings")) {
                strings = part(zip, folder, relation);
            } else if (relation.type().endsWith("/styles")) {
                styles = part(zip, folder, relation);
            }
        }
        if (sheets.isEmpty()) {
            throw new FileRefused(FileFault.NOT_A_WORKBOOK, "no sheets");
        }
        return new WorkbookParts(List.copyOf(sheets), strings, styles, dates1904[0]);
    }

    private static Sheet sheet(ZipFile zip, XMLStreamReader xml, String folder, Map<String, Relation> relations) {
        String name = XmlParts.attribute(xml, "name");
        String state = XmlParts.attribute(xml, "state");
        Relation relation = relations.get(String.valueOf(relationId(xml)));
        if (relation == null) {
            throw new FileRefused(FileFault.NOT_A_WORKBOOK, "a sheet without its part");
        }
        ZipEntry part = relation.type().endsWith("/worksheet") ? part(zip, folder, relation) : null;
        return new Sheet(name == null ? "" : name, state != null && !state.equals("visible"), part);
    }

    /** A part that is named and not there was lost: without its strings or styles a workbook reads, but not what was written. */
    private static ZipEntry part(ZipFile zip, String folder, Relation relation) {
        String name = resolve(folder, relation.target());
        ZipEntry part = zip.getEntry(name);
        if (part == null) {
            throw new FileRefused(FileFault.NOT_A_WORKBOOK, "part " + name + " is missing");
        }
        return part;
    }

    /** The id in the relationships namespace; {@code sheetId} is another thing. */
    private static @Nullable String relationId(XMLStreamReader xml) {
        return XmlParts.attribute(xml, "id");
    }

    private static Map<String, Relation> relations(ZipFile zip, String part) throws IOException {
        Map<String, Relation> relations = new HashMap<>();
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            return relations;
        }
        forEachElement(zip, entry, xml -> {
            String id = XmlParts.attribute(xml, "Id");
            String type = XmlParts.attribute(xml, "Type");
            String target = XmlParts.attribute(xml, "Target");
            if (id != null && type != null && target != null) {
                boolean outside = "External".equals(XmlParts.attribute(xml, "TargetMode"));
                if (outside && !type.endsWith("/hyperlink")) {
                    throw new FileRefused(FileFault.EXTERNAL_LINKS, "a relation points outside");
                }
                relations.put(id, new Relation(type, target, outside));
            }
        });
        return relations;
    }

    private static void requireNoMacros(ZipFile zip) throws IOException {
        ZipEntry types = zip.getEntry("[Content_Types].xml");
        if (types == null) {
            throw new FileRefused(FileFault.NOT_A_WORKBOOK, "no [Content_Types].xml");
        }
        forEachElement(zip, types, xml -> {
            String type = String.valueOf(XmlParts.attribute(xml, "ContentType")).toLowerCase(Locale.ROOT);
            if (type.contains("macroenabled") || type.contains("vbaproject")) {
                throw new FileRefused(FileFault.MACROS, "the content type says macros");
            }
        });
    }

    private static String resolve(String folder, String target) {
        return target.startsWith("/") ? target.substring(1) : folder + target;
    }

    interface ElementUse {
        void accept(XMLStreamReader xml) throws XMLStreamException;
    }

    static void forEachElement(ZipFile zip, ZipEntry entry, ElementUse use) throws IOException {
        try (PartStream part = new PartStream(zip, entry)) {
            XMLStreamReader xml = XmlParts.open(part);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    use.accept(xml);
                }
            }
        } catch (XMLStreamException e) {
            throw XmlParts.broken(entry.getName(), null);
        }
    }
}
