package vn.declareonce.report;

import java.util.Map;

/** The rule under which a source's data is taken, as far as the project knows it; the ministry's legal unit has the last word. */
final class LegalBasis {
    private static final String NOTICE = "Thông báo 242/TB-VPCP (13/9/2021)";
    private static final Map<String, String> FURTHER = Map.of(
            "border-declaration", "Nghị định 89/2018/NĐ-CP",
            "personal-qr", "QĐ 1405/QĐ-BTTTT (11/9/2021)",
            "contact-tracing", "QĐ 3638/QĐ-BYT (2021)",
            "treatment", "QĐ 4210/QĐ-BYT (2017)");

    private LegalBasis() {}

    static String of(String source) {
        String further = FURTHER.get(source);
        return further == null ? NOTICE : NOTICE + "; " + further;
    }
}
