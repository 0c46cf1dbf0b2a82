package vn.declareonce.sampledata;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads the written files back with readers that are not ours. */
final class Tables {
    private Tables() {}

    static List<CSVRecord> csv(Path file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }

    /** Rows by their number as a person sees it, counted from 1; blank rows left out. */
    static NavigableMap<Long, List<String>> rows(Path file) throws IOException {
        if (file.toString().endsWith(".xml")) {
            return xml(file);
        }
        return file.toString().endsWith(".xlsx") ? workbook(file) : text(file);
    }

    /** The number of the first row below the header. */
    static long firstRow(Path file) {
        String name = file.toString();
        return name.endsWith(".xml") ? 1 : name.contains("lab-results") && name.endsWith(".xlsx") ? 5 : 2;
    }

    /** Records by their ordinal, packed or plain. */
    private static NavigableMap<Long, List<String>> xml(Path file) throws IOException {
        TreeMap<Long, List<String>> rows = new TreeMap<>();
        Document document = document(Files.readAllBytes(file));
        NodeList plain = document.getElementsByTagName("TONG_HOP");
        for (int i = 0; i < plain.getLength(); i++) {
            rows.put((long) rows.size() + 1, texts(plain.item(i)));
        }
        NodeList packed = document.getElementsByTagName("FILEHOSO");
        for (int i = 0; i < packed.getLength(); i++) {
            Element element = (Element) packed.item(i);
            if (text(element, "LOAIHOSO").equals("XML1")) {
                byte[] content = Base64.getDecoder().decode(text(element, "NOIDUNGFILE"));
                rows.put((long) rows.size() + 1, texts(document(content).getDocumentElement()));
            }
        }
        return rows;
    }

    private static Document document(byte[] xml) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(e);
        }
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }

    private static List<String> texts(Node record) {
        List<String> texts = new ArrayList<>();
        NodeList children = record.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element element) {
                texts.add(element.getTextContent());
            }
        }
        return texts;
    }

    private static NavigableMap<Long, List<String>> text(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean wide = (bytes[0] & 0xFF) == 0xFF;
        Charset charset =
                wide ? StandardCharsets.UTF_16 : legacy(file) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8;
        char delimiter = file.toString().contains("health-book") ? ';' : ',';
        String content = new String(bytes, charset).replace("\uFEFF", "");
        TreeMap<Long, List<String>> rows = new TreeMap<>();
        for (CSVRecord row :
                CSVFormat.DEFAULT.builder().setDelimiter(delimiter).get().parse(new java.io.StringReader(content))) {
            rows.put(row.getRecordNumber(), row.toList());
        }
        return rows;
    }

    private static boolean legacy(Path file) {
        return file.toString().matches(".*tiem-chung-(74|89|92)-\\d\\d\\.csv");
    }

    private static NavigableMap<Long, List<String>> workbook(Path file) throws IOException {
        TreeMap<Long, List<String>> rows = new TreeMap<>();
        DataFormatter shown = new DataFormatter();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            for (Row row : sheet) {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getLastCellNum(); i++) {
                    cells.add(shown.formatCellValue(row.getCell(i)));
                }
                if (!cells.isEmpty()) {
                    rows.put((long) row.getRowNum() + 1, cells);
                }
            }
        }
        return rows;
    }

    static List<Path> deliveries(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getNameCount() > folder.getNameCount() + 1)
                    .filter(Files::isRegularFile)
                    .filter(file -> !List.of("readable", "units", "units-2025-03-01", "units-2025-07-01")
                            .contains(folder.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
        }
    }
}
