package vn.declareonce.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The 63 provinces as they stood from 2008 to June 2025, by code, name and the usual abbreviations. */
public final class Provinces {
    private static final String TABLE = """
            01 Hà Nội|HN;Hà Nội City;Thủ đô Hà Nội
            02 Hà Giang|HG
            04 Cao Bằng|CB
            06 Bắc Kạn|Bắc Cạn;BK
            08 Tuyên Quang|TQ
            10 Lào Cai|Lao Kay
            11 Điện Biên|ĐB
            12 Lai Châu
            14 Sơn La|SL
            15 Yên Bái|YB
            17 Hòa Bình|HB
            19 Thái Nguyên
            20 Lạng Sơn|LS
            22 Quảng Ninh
            24 Bắc Giang|BG
            25 Phú Thọ|PT
            26 Vĩnh Phúc|VP
            27 Bắc Ninh|BN
            30 Hải Dương|HD
            31 Hải Phòng|HP
            33 Hưng Yên|HY
            34 Thái Bình
            35 Hà Nam
            36 Nam Định|NĐ
            37 Ninh Bình|NB
            38 Thanh Hóa|TH
            40 Nghệ An|NA
            42 Hà Tĩnh|HT
            44 Quảng Bình
            45 Quảng Trị
            46 Thừa Thiên Huế|TT Huế;TTH;Huế;Thừa Thiên
            48 Đà Nẵng|ĐN
            49 Quảng Nam
            51 Quảng Ngãi
            52 Bình Định
            54 Phú Yên|PY
            56 Khánh Hòa|KH
            58 Ninh Thuận
            60 Bình Thuận
            62 Kon Tum|Kontum;KT
            64 Gia Lai|GL
            66 Đắk Lắk|Đắc Lắc;Daklak;Đăk Lăk;Dak Lac
            67 Đắk Nông|Đắc Nông;Đăk Nông
            68 Lâm Đồng|LĐ
            70 Bình Phước|BP
            72 Tây Ninh|TN
            74 Bình Dương|BD
            75 Đồng Nai
            77 Bà Rịa - Vũng Tàu|BR-VT;BRVT;Vũng Tàu;Bà Rịa;VT
            79 Hồ Chí Minh|HCM;TPHCM;HCMC;Sài Gòn;SG;Ho Chi Minh City;Tp. HCM
            80 Long An|LA
            82 Tiền Giang|TG
            83 Bến Tre|BT
            84 Trà Vinh|TV
            86 Vĩnh Long|VL
            87 Đồng Tháp|ĐT
            89 An Giang|AG
            91 Kiên Giang|KG
            92 Cần Thơ|CT
            93 Hậu Giang
            94 Sóc Trăng|ST
            95 Bạc Liêu|BL
            96 Cà Mau|CM
            """;

    private static final List<Province> ALL = TABLE.lines()
            .map(line -> new Province(line.substring(0, 2), line.substring(3).split("\\|", -1)[0]))
            .toList();
    private static final @Nullable Province[] BY_CODE = new Province[100];
    private static final Map<String, Province> BY_KEY = new HashMap<>();

    static {
        for (Province province : ALL) {
            BY_CODE[Integer.parseInt(province.code())] = province;
            BY_KEY.put(Text.headerKey(province.name()), province);
        }
        TABLE.lines().filter(line -> line.indexOf('|') > 0).forEach(line -> {
            Province province = BY_CODE[Integer.parseInt(line.substring(0, 2))];
            for (String alias : line.substring(line.indexOf('|') + 1).split(";", -1)) {
                BY_KEY.putIfAbsent(Text.headerKey(alias), province);
            }
        });
    }

    /** The codes that the 34 provinces of July 2025 kept (resolution 202/2025/QH15), the seven with another province's name apart. */
    private static final Set<String> KEPT = Set.of(
            "01", "04", "08", "11", "12", "14", "19", "20", "22", "25", "31", "33", "37", "38", "40", "42", "46", "48",
            "51", "56", "66", "68", "75", "79", "86", "92", "96");

    /** Codes that have meant another province since July 2025, with the former code of the province they mean now. */
    private static final Map<String, String> MOVED =
            Map.of("15", "10", "24", "27", "44", "45", "52", "64", "80", "72", "82", "87", "91", "89");

    private Provinces() {}

    /** All 63, by code. */
    public static List<Province> all() {
        return ALL;
    }

    /** By the two-digit code; a lost leading zero ("1" for 01) is allowed. */
    public static @Nullable Province byCode(@Nullable String code) {
        if (code == null || code.isEmpty() || code.length() > 2 || !Digits.allDigits(code)) {
            return null;
        }
        return BY_CODE[Integer.parseInt(code)];
    }

    /**
     * By the two-digit code as it was used in a period, named as one of the 63. Null for a code that was not in use then, and without
     * a time for one that has meant two provinces.
     */
    public static @Nullable Province byCode(@Nullable String code, UnitPeriod period) {
        Province former = byCode(code);
        if (former == null || period != UnitPeriod.FROM_JULY_2025 && period != UnitPeriod.UNKNOWN) {
            return former;
        }
        String moved = MOVED.get(former.code());
        if (period == UnitPeriod.UNKNOWN) {
            return moved == null ? former : null;
        }
        return moved != null ? byCode(moved) : KEPT.contains(former.code()) ? former : null;
    }

    /** By name or abbreviation, with or without "tỉnh", "thành phố", "TP", accents, blanks or punctuation. */
    public static @Nullable Province byName(@Nullable String name) {
        String key = Text.headerKey(name);
        Province found = BY_KEY.get(key);
        if (found != null) {
            return found;
        }
        for (String prefix : new String[] {"THANHPHO", "TINH", "TP", "T"}) {
            if (key.startsWith(prefix)) {
                found = BY_KEY.get(key.substring(prefix.length()));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** Whether three digits stand for one of the 63 provinces at the head of a citizen ID; codes of foreign countries are not listed. */
    public static boolean isBirthCode(@Nullable String code) {
        return code != null && code.length() == 3 && Digits.allDigits(code) && isBirthCode(code, 0);
    }

    static boolean isBirthCode(CharSequence digits, int at) {
        int two = (digits.charAt(at + 1) - '0') * 10 + digits.charAt(at + 2) - '0';
        return digits.charAt(at) == '0' && BY_CODE[two] != null;
    }
}
