package vn.declareonce.report;

import java.util.Map;

/** The fields PcCovid asks for, in words; the codes are those of the profile's list of what is missing. */
final class MissingField {
    private static final Map<String, String> WORDS = Map.of(
            "fullName", "họ và tên / full name",
            "birthDate", "ngày sinh đủ ngày tháng năm / full birth date",
            "sex", "giới tính / sex",
            "identifier", "giấy tờ tùy thân / identifier",
            "phone", "số điện thoại / phone",
            "address", "địa chỉ đến xã, phường / address down to the ward");

    private MissingField() {}

    static String words(String code) {
        return WORDS.getOrDefault(code, code);
    }
}
