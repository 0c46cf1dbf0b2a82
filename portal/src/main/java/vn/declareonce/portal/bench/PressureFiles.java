package vn.declareonce.portal.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.declareonce.sampledata.Generator;

/** Invented files: the lines of one generated delivery, cut into many. */
final class PressureFiles {
    static final String SOURCE = "vaccination";

    private static final int MEGABYTE = 1_000_000;
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private final Path folder;

    PressureFiles(Path folder) {
        this.folder = folder;
    }

    Path register() {
        return folder.resolve("register.csv");
    }

    /** So many files of so many rows each, no row in two of them; the register they are about lies beside them. */
    List<Path> deliveries(int files, int rows) throws IOException {
        Generator.bench((long) files * rows, 1, folder);
        List<Path> written = new ArrayList<>();
        try (BufferedReader in = Files.newBufferedReader(folder.resolve("vaccination.csv"))) {
            String header = in.readLine();
            for (int i = 0; i < files; i++) {
                Path file = folder.resolve("tiem-chung-" + i + ".csv");
                try (BufferedWriter out = Files.newBufferedWriter(file)) {
                    out.write(header);
                    out.newLine();
                    for (int row = 0; row < rows; row++) {
                        out.write(in.readLine());
                        out.newLine();
                    }
                }
                written.add(file);
            }
        }
        return written;
    }

    /** A file of its own people, with more rows. */
    Path delivery(String name, int rows, long seed) throws IOException {
        Path own = folder.resolve(name);
        Generator.bench(rows, seed, own);
        return Files.move(own.resolve("vaccination.csv"), folder.resolve(name + ".csv"));
    }

    /** A workbook of about so many megabytes, stored without packing, and its number of rows. */
    Workbook workbook(int megabytes) throws IOException {
        Path file = folder.resolve("lon.xlsx");
        // A cell takes more room in a workbook than in a text file; what is left of the lines is not needed.
        Path lines = delivery("lon", Math.max(200, megabytes * 1500), 3);
        long rows = 0;
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file), StandardCharsets.UTF_8);
                BufferedReader in = Files.newBufferedReader(lines);
                CSVParser parser = CSVFormat.RFC4180.parse(in)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            parts(zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            long bytes = write(zip, "<worksheet xmlns=\"" + MAIN + "\"><sheetData>");
            for (CSVRecord record : parser) {
                if (bytes > (long) megabytes * MEGABYTE) {
                    break;
                }
                bytes += write(zip, row(record));
                rows++;
            }
            write(zip, "</sheetData></worksheet>");
            zip.closeEntry();
        }
        return new Workbook(file, rows - 1);
    }

    /** @param rows without the heading */
    record Workbook(Path file, long rows) {}

    private static String row(CSVRecord record) {
        StringBuilder row = new StringBuilder("<row>");
        for (String cell : record) {
            String text = cell.replace("&", "&amp;").replace("<", "&lt;");
            row.append("<c t=\"inlineStr\"><is><t>").append(text).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static void parts(ZipOutputStream zip) throws IOException {
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        part(
                zip,
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                        + "application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\""
                        + " ContentType=\"" + type + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                        + " ContentType=\"" + type + "worksheet+xml\"/></Types>");
        part(zip, "_rels/.rels", relation("officeDocument", "xl/workbook.xml"));
        part(
                zip,
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets>"
                        + "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part(zip, "xl/_rels/workbook.xml.rels", relation("worksheet", "worksheets/sheet1.xml"));
    }

    private static String relation(String type, String target) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\"><Relationship Id=\"r1\" Type=\"" + OFFICE + "/"
                + type + "\" Target=\"" + target + "\"/></Relationships>";
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        write(zip, text);
        zip.closeEntry();
    }

    private static int write(OutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(bytes);
        return bytes.length;
    }
}
