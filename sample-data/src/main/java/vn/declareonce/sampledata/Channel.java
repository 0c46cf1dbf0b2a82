package vn.declareonce.sampledata;

import java.util.Locale;

/** A stream of deliveries of one sender: path without part number and ending, form and charset. */
record Channel(Source source, String path, Form form, Encoding encoding, char delimiter) {

    enum Form {
        CSV,
        XLSX,
        XML
    }

    static Channel national(Source source, String name, Encoding encoding, char delimiter) {
        return new Channel(source, source.folder() + "/" + name, Form.CSV, encoding, delimiter);
    }

    /** The national platform's own export, with codes in the address columns. */
    static Channel platform(String province) {
        return new Channel(
                Source.VACCINATION,
                "vaccination/" + province + "/nen-tang-" + province,
                Form.CSV,
                Encoding.UTF_8_BOM,
                ',');
    }

    static Channel vaccination(String province) {
        Encoding encoding =
                switch (province) {
                    case "89" -> Encoding.TCVN3;
                    case "92" -> Encoding.WINDOWS_1258;
                    case "74" -> Encoding.VNI;
                    case "48" -> Encoding.UTF_16LE_BOM;
                    default -> Encoding.UTF_8_BOM;
                };
        Form form = province.equals("27") || province.equals("14") ? Form.XLSX : Form.CSV;
        return new Channel(
                Source.VACCINATION, "vaccination/" + province + "/tiem-chung-" + province, form, encoding, ',');
    }

    static Channel lab(String province) {
        Form form = province.equals("48") || province.equals("75") || province.equals("24") ? Form.XLSX : Form.CSV;
        Encoding encoding = Integer.parseInt(province) % 2 == 0 ? Encoding.UTF_8_BOM : Encoding.UTF_8;
        return new Channel(
                Source.LAB_RESULTS, "lab-results/" + province + "/xet-nghiem-" + province, form, encoding, ',');
    }

    static Channel tracing(String province) {
        Form form = province.equals("79") ? Form.XLSX : Form.CSV;
        return new Channel(
                Source.CONTACT_TRACING,
                "contact-tracing/" + province + "/truy-vet-" + province,
                form,
                Encoding.UTF_8_BOM,
                ',');
    }

    /** What a wristband reported, beside the stays of the same source. */
    static Channel alerts() {
        return national(Source.QUARANTINE, "canh-bao", Encoding.UTF_8, ',');
    }

    /** Scans of insurance cards, beside the members' list of the same source. */
    static Channel cardScans() {
        return national(Source.SOCIAL_INSURANCE, "the-bhyt-qr", Encoding.UTF_8, ',');
    }

    /** The cards in a hospital's records of QĐ 130; {@code hospital} is its five-digit code. */
    static Channel insuranceXml(String hospital) {
        return new Channel(
                Source.SOCIAL_INSURANCE,
                "social-insurance/" + hospital + "/xml1-qd130-" + hospital,
                Form.XML,
                Encoding.UTF_8,
                ',');
    }

    String[] header() {
        boolean second = equals(alerts()) || equals(cardScans());
        return source.header(second ? 1 : source == Source.SOCIAL_INSURANCE && form == Form.XML ? 2 : 0);
    }

    /** A hospital's own records; {@code hospital} is its five-digit code. */
    static Channel hospital(String hospital) {
        return new Channel(
                Source.TREATMENT, "treatment/" + hospital + "/ho-so-" + hospital, Form.XML, Encoding.UTF_8, ',');
    }

    /** With the dot. */
    String ending() {
        return "." + form.name().toLowerCase(Locale.ROOT);
    }

    boolean workbook() {
        return form == Form.XLSX;
    }

    boolean platformStyle() {
        return path.contains("/nen-tang-");
    }

    boolean legacyCharset() {
        return form == Form.CSV && encoding.legacy();
    }
}
