package vn.declareonce.record;

/** What a fact says has happened. The code is what the database holds. */
public enum FactKind {
    DOSE("dose"),
    TEST("test"),
    DECLARATION("declaration"),
    CERTIFICATE("certificate"),
    CONDITION("condition"),
    COVERAGE("coverage"),
    APP_REGISTRATION("app-registration"),
    APP_CONTACT("app-contact"),
    BORDER_CROSSING("border-crossing"),
    CHECK_IN("check-in"),
    STAY("stay"),
    ALERT("alert"),
    CLOSE_CONTACT("close-contact"),
    CASE("case"),
    AREA_RISK("area-risk"),
    SUPPORT_REQUEST("support-request"),
    TREATMENT("treatment"),
    VITAL_SIGNS("vital-signs"),
    PERSONAL_QR("personal-qr");

    private final String code;

    FactKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
