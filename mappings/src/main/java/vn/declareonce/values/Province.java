package vn.declareonce.values;

/** One of the 63 provinces of 2021: two-digit code of the General Statistics Office, and name. */
public record Province(String code, String name) {
    /** The first three digits of the citizen IDs of persons whose birth was registered here (TT 07/2016/TT-BCA, annex 1). */
    public String birthCode() {
        return "0" + code;
    }
}
