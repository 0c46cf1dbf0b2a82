package vn.declareonce.marking;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * A copy of a workbook in which some cells are edited; every other cell and part is as it was. A sheet that is edited is held in memory
 * while it is written, so there is a limit.
 */
public final class EditedWorkbook {
    private static final long SHEET_BYTES_MOST = 64_000_000;

    private EditedWorkbook() {}

    /**
     * Writes the copy, readable by its owner only.
     *
     * @param original an .xlsx that was read before, so that it is known to be sound
     * @throws IOException when a sheet is too large to be edited, or is none
     */
    public static void write(Path original, Path copy, Collection<CellEdit> edits) throws IOException {
        Path work = Path.of(copy + ".work");
        for (Path file : List.of(work, copy)) {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        try {
            try (OutputStream out = Files.newOutputStream(work)) {
                Files.copy(original, out);
            }
            save(work, copy, bySheet(edits));
        } catch (OpenXML4JException e) {
            throw new IOException("the workbook cannot be edited", e);
        } finally {
            Files.deleteIfExists(work);
        }
    }

    private static void save(Path work, Path copy, Map<Integer, Map<Integer, NavigableMap<Integer, CellEdit>>> edits)
            throws IOException, OpenXML4JException {
        OPCPackage workbook = OPCPackage.open(work.toFile(), PackageAccess.READ_WRITE);
        try (OutputStream out = Files.newOutputStream(copy)) {
            edit(workbook, edits);
            workbook.save(out);
        } finally {
            workbook.revert();
        }
    }

    private static void edit(OPCPackage workbook, Map<Integer, Map<Integer, NavigableMap<Integer, CellEdit>>> edits)
            throws IOException, OpenXML4JException {
        PackagePart main = workbook.getPart(workbook.getRelationshipsByType(PackageRelationshipTypes.CORE_DOCUMENT)
                .getRelationship(0));
        List<PackagePart> sheets = sheets(main);
        Styles styles = Styles.read(styles(main));
        for (Map.Entry<Integer, Map<Integer, NavigableMap<Integer, CellEdit>>> one : edits.entrySet()) {
            PackagePart sheet = sheets.get(one.getKey());
            if (sheet == null || sheet.getSize() > SHEET_BYTES_MOST) {
                throw new IOException("a sheet without cells, or too large, cannot be edited");
            }
            Map<Integer, NavigableMap<Integer, CellEdit>> seen =
                    MergedCells.read(sheet.getInputStream()).seen(one.getValue());
            List<CellEdit> cells =
                    seen.values().stream().flatMap(row -> row.values().stream()).toList();
            String drawing = cells.stream().allMatch(cell -> cell.comment().isEmpty())
                    ? null
                    : new Comments(workbook, sheet).add(cells);
            try (InputStream in = sheet.getInputStream()) {
                ByteArrayOutputStream written = new ByteArrayOutputStream();
                new SheetPart(seen, styles, drawing).copy(in, written);
                try (OutputStream out = sheet.getOutputStream()) {
                    written.writeTo(out);
                }
            }
        }
        styles.write();
    }

    /** The parts of the sheets in the workbook's order; null for one that is no sheet of cells. */
    private static List<@Nullable PackagePart> sheets(PackagePart main) throws IOException, OpenXML4JException {
        List<@Nullable PackagePart> sheets = new ArrayList<>();
        NodeList named = Xml.read(main.getInputStream()).getElementsByTagNameNS("*", "sheet");
        for (int i = 0; i < named.getLength(); i++) {
            String id = relation((Element) named.item(i));
            PackageRelationship relation = main.getRelationship(id);
            boolean cells = relation != null && relation.getRelationshipType().endsWith("/worksheet");
            sheets.add(cells ? main.getRelatedPart(relation) : null);
        }
        return sheets;
    }

    private static String relation(Element sheet) {
        for (int i = 0; i < sheet.getAttributes().getLength(); i++) {
            Node attribute = sheet.getAttributes().item(i);
            if ("id".equals(attribute.getLocalName())) {
                return attribute.getNodeValue();
            }
        }
        return "";
    }

    private static PackagePart styles(PackagePart main) throws IOException, OpenXML4JException {
        for (PackageRelationship relation : main.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/styles")) {
                return main.getRelatedPart(relation);
            }
        }
        throw new IOException("a workbook without styles cannot be edited");
    }

    private static Map<Integer, Map<Integer, NavigableMap<Integer, CellEdit>>> bySheet(Collection<CellEdit> edits) {
        Map<Integer, Map<Integer, NavigableMap<Integer, CellEdit>>> sheets = new TreeMap<>();
        for (CellEdit edit : edits) {
            sheets.computeIfAbsent(edit.sheet(), sheet -> new TreeMap<>())
                    .computeIfAbsent(edit.row(), row -> new TreeMap<>())
                    .merge(edit.column(), edit, CellEdit::and);
        }
        return sheets;
    }
}
