package vn.declareonce.sampledata;

/** A commune of November 2021 with its district and province; codes of 5, 3 and 2 digits. */
record Ward(String code, String name, String districtCode, String district, String provinceCode, String province) {

    String shortProvince() {
        return province.replaceFirst("^(Tỉnh|Thành phố) ", "");
    }

    boolean north() {
        return Integer.parseInt(provinceCode) <= 42;
    }
}
