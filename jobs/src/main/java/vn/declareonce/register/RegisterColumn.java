package vn.declareonce.register;

import java.util.List;
import java.util.Set;

/** The columns of the register's CSV with the headings they may stand under, compared without case, accents and blanks. */
enum RegisterColumn {
    CITIZEN_ID("SoDinhDanh", true, 12, Set.of("SODINHDANHCANHAN", "MADINHDANH", "SOCCCD", "CCCD")),
    CMND("SoCMND", false, 0, Set.of("CMND", "SOCMNDCU")),
    NAME("HoVaTen", true, 0, Set.of("HOTEN")),
    SEX("GioiTinh", true, 0, Set.of("PHAI")),
    BIRTH_DATE("NgayThangNamSinh", true, 0, Set.of("NGAYSINH", "NGAYTHANGNAM")),
    PERMANENT_PROVINCE("MaTinhThuongTru", false, 2, Set.of("MATINHTT")),
    PERMANENT_DISTRICT("MaHuyenThuongTru", false, 3, Set.of("MAHUYENTT", "MAQUANHUYENTHUONGTRU")),
    PERMANENT_WARD("MaXaThuongTru", false, 5, Set.of("MAXATT", "MAPHUONGXATHUONGTRU")),
    PERMANENT_ADDRESS("DiaChiThuongTru", false, 0, Set.of("THUONGTRU", "NOITHUONGTRU")),
    CURRENT_PROVINCE("MaTinhHienTai", false, 2, Set.of("MATINHHT", "MATINHNOIOHIENTAI")),
    CURRENT_DISTRICT("MaHuyenHienTai", false, 3, Set.of("MAHUYENHT", "MAHUYENNOIOHIENTAI")),
    CURRENT_WARD("MaXaHienTai", false, 5, Set.of("MAXAHT", "MAXANOIOHIENTAI")),
    CURRENT_ADDRESS("DiaChiHienTai", false, 0, Set.of("NOIOHIENTAI", "DIACHINOIOHIENTAI"));

    /** From the largest unit to the smallest. */
    static final List<RegisterColumn> PERMANENT_UNITS = List.of(PERMANENT_PROVINCE, PERMANENT_DISTRICT, PERMANENT_WARD);

    static final List<RegisterColumn> CURRENT_UNITS = List.of(CURRENT_PROVINCE, CURRENT_DISTRICT, CURRENT_WARD);

    private final String heading;
    private final boolean required;
    private final int digits;
    private final Set<String> aliases;

    RegisterColumn(String heading, boolean required, int digits, Set<String> aliases) {
        this.heading = heading;
        this.required = required;
        this.digits = digits;
        this.aliases = aliases;
    }

    String heading() {
        return heading;
    }

    boolean required() {
        return required;
    }

    Set<String> aliases() {
        return aliases;
    }

    /** A code with the leading zeros a spreadsheet took. */
    String padded(String code) {
        return "0".repeat(Math.max(0, digits - code.length())) + code;
    }
}
