package vn.declareonce.tabular;

import java.util.regex.Pattern;
import vn.declareonce.values.Text;

/**
 * What people write under a finished list, above and below their signature: place and date, role, "(ký, ghi rõ họ tên)", whom it goes
 * to, and their name. The first four are values of nobody; a name or a date alone may be.
 */
final class SignatureText {
    private static final int LONGEST = 120;

    private static final String BODY =
            "(?: (?:DON VI|Y TE|TRUNG TAM|BENH VIEN|TRAM|KHOA|PHONG|BAN|SO|UBND|UY BAN NHAN DAN|CDC|XET NGHIEM|KIEM SOAT BENH TAT"
                    + "|CHUYEN MON|KE HOACH|TONG HOP|NGHIEP VU|DU PHONG|TINH|THANH PHO|TP|QUAN|HUYEN|XA|PHUONG|THI TRAN|THI XA|\\d{1,2}))*";
    private static final String HEAD =
            "(?:THU TRUONG|(?:PHO )?GIAM DOC|(?:PHO )?CHU TICH|(?:PHO )?TRUONG(?= (?:KHOA|PHONG|TRAM|BAN|DON VI|TRUNG TAM))|LANH DAO"
                    + "|KE TOAN(?: TRUONG)?|UBND|UY BAN NHAN DAN)"
                    + BODY;
    private static final String MAKER =
            "(?:NGUOI|CAN BO|NHAN VIEN) (?:LAP|TONG HOP|BAO CAO|KIEM TRA|THUC HIEN|NHAP|XET NGHIEM|LAY MAU|DOC KET QUA|PHE DUYET)"
                    + "(?: (?:BIEU|BANG|PHIEU|DANH SACH|BAO CAO|SO LIEU|DU LIEU|MAU|KET QUA))*";
    private static final String ROLE = "(?:(?:KT|TM|TL|TUQ|Q)\\. ?)?(?:" + HEAD + "|" + MAKER + ")(?: " + HEAD + ")?";
    private static final String NAMED = "(?: ?:[^\\d]{0,60})?";
    private static final String SIGNED =
            "\\((?:DA KY|KY(?= ?[,;)]| (?:TEN|GHI|VA|RO|HO|DONG|SO|DIEN)\\b))[^()\\d]{0,60}\\)|DA KY"
                    + "|KY(?: TEN)?(?:[ ,;/]+(?:VA )?(?:GHI )?(?:RO )?(?:HO(?: VA)? TEN|DONG DAU|CHUC DANH))+";
    private static final String SENT_TO =
            "NOI NHAN ?:?|- ?(?:NHU TREN|NHU KINH GUI)[^\\d]{0,40}" + "|- ?LUU(?: ?[:;,.][^\\d]{0,40}| VT[;,. ]*)?";
    private static final String DAY_AND_MONTH = "NGAY ?(?:\\d{1,2}|[._ ]*) ?THANG ?(?:\\d{1,2}|[._ ]*) ?NAM ?";
    private static final String LEFT_OPEN = "(?:20)?[._ ]*";
    // What stands before an earlier year may be somebody's name, and the date that of birth.
    private static final String PLACE_AND_DATE =
            "[A-Z][A-Z. ]{1,40}, ?" + DAY_AND_MONTH + "(?:20[2-9]\\d|" + LEFT_OPEN + ")";

    private static final Pattern NOBODYS =
            Pattern.compile(ROLE + NAMED + "|" + SIGNED + "|" + SENT_TO + "|" + PLACE_AND_DATE);
    private static final Pattern DATE = Pattern.compile(DAY_AND_MONTH + "(?:\\d{4}|" + LEFT_OPEN + ")");
    private static final Pattern NAME = Pattern.compile(
            "(?:(?:BSCKI{1,2}|BSCK\\d|PGS|GS|TS|THS|BS|DS|CN|KTV)[. ]+)*\\p{L}{1,7}(?: \\p{L}{1,7}){1,5}");

    private SignatureText() {}

    /** Every line of the cell is one that no list holds as a value. */
    static boolean isNobodys(String cell) {
        return every(cell, NOBODYS);
    }

    /** The cell is a whole date in words, as it stands above a signature. */
    static boolean isDate(String cell) {
        return every(cell, DATE);
    }

    /** The cell could be the name of who signed, and as well of whom a row is about. */
    static boolean isName(String cell) {
        return every(cell, NAME);
    }

    private static boolean every(String cell, Pattern pattern) {
        if (cell.length() > LONGEST || !startsLikeOne(cell)) {
            return false;
        }
        boolean any = false;
        for (String line : cell.split("[\\r\\n]+")) {
            String folded = Text.fold(line).strip();
            if (!folded.isEmpty()) {
                if (!pattern.matcher(folded).matches()) {
                    return false;
                }
                any = true;
            }
        }
        return any;
    }

    private static boolean startsLikeOne(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c > ' ') {
                return Character.isLetter(c) || c == '(' || c == '-' || c == '\u00A0';
            }
        }
        return false;
    }
}
