package vn.declareonce.values;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Phone numbers in the canonical form {@code +84} and nine digits (landlines ten). Numbers from before the change of 15 September 2018
 * (eleven digits, 01x) are given the prefix that replaced theirs.
 */
public final class Phones {
    /** The last two digits of the old prefix 01xx, and the new prefix without its zero; decision of the Ministry of Information, 2018. */
    private static final String CHANGED_2018 = "20:70 21:79 22:77 26:76 28:78 23:83 24:84 25:85 27:81 29:82 "
            + "62:32 63:33 64:34 65:35 66:36 67:37 68:38 69:39 86:56 88:58 99:59";

    private static final @Nullable String[] NEW_PREFIX = new String[100];
    private static final int NATIONAL = 9;

    static {
        for (String pair : CHANGED_2018.split(" ", -1)) {
            NEW_PREFIX[Integer.parseInt(pair.substring(0, 2))] = pair.substring(3);
        }
    }

    private Phones() {}

    /** Reads every number in the cell. Parts that are no number leave a doubt beside the numbers that were read. */
    public static PhoneReading read(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return PhoneReading.NOTHING;
        }
        if (Digits.allDigits(written)) {
            return ofDigits(written);
        }
        String text = Digits.unwrap(written);
        if (text.isEmpty() && !Text.isPlaceholder(written)) {
            return PhoneReading.NOTHING;
        }
        if (text.isEmpty() || Text.isPlaceholder(text)) {
            return new PhoneReading(List.of(), Reason.PHONE_PLACEHOLDER);
        }
        if (Digits.isScientific(text)) {
            return new PhoneReading(List.of(), Reason.PHONE_SCIENTIFIC);
        }
        return Digits.allDigits(text) ? ofDigits(text) : PhoneList.read(text);
    }

    /** The canonical form of the digits of one number, or null when no Vietnamese number is written like that. */
    static @Nullable String canonical(String digits) {
        String national = national(digits);
        if (national == null) {
            return null;
        }
        char first = national.charAt(0);
        if (first == '1') {
            String prefix = national.length() == NATIONAL + 1 ? NEW_PREFIX[twoDigits(national, 1)] : null;
            return prefix == null ? null : "+84" + prefix + national.substring(3);
        }
        if (first == '2') {
            return national.length() == NATIONAL + 1 && isAreaCode(national) ? "+84" + national : null;
        }
        return national.length() == NATIONAL && isMobile(first, national.charAt(1)) ? "+84" + national : null;
    }

    /** Mobile prefixes in use in 2021. */
    private static boolean isMobile(char first, char second) {
        return switch (first) {
            case '3' -> second >= '2';
            case '5' -> second == '2' || second == '5' || second == '6' || second == '8' || second == '9';
            case '7' -> second == '0' || second >= '6';
            case '8' -> second >= '1';
            case '9' -> true;
            default -> false;
        };
    }

    /** 203 to 299, with 24 for Hà Nội and 28 for Hồ Chí Minh City (numbering plan of 2017). */
    private static boolean isAreaCode(String national) {
        int area = twoDigits(national, 1);
        return area >= 3 && area != 17 && area != 23 && area != 24 && area != 30 && area != 31
                || area >= 40 && area < 50;
    }

    private static int twoDigits(String digits, int at) {
        return (digits.charAt(at) - '0') * 10 + digits.charAt(at + 1) - '0';
    }

    /** The digits after country code and trunk zero. */
    private static @Nullable String national(String digits) {
        int length = digits.length();
        int from = 0;
        if (digits.startsWith("0084")) {
            from = 4;
        } else if (digits.startsWith("84") && length >= NATIONAL + 2) {
            from = 2;
        }
        if (from < length && digits.charAt(from) == '0') {
            from++;
        }
        int left = length - from;
        return left == NATIONAL || left == NATIONAL + 1 ? digits.substring(from) : null;
    }

    static PhoneReading ofDigits(String digits) {
        String phone = canonical(digits);
        if (phone != null && !isFiller(phone)) {
            return new PhoneReading(List.of(phone), null);
        }
        boolean filler = phone != null || Text.isPlaceholder(digits) || Digits.isFiller(digits);
        if (filler) {
            return new PhoneReading(List.of(), Reason.PHONE_PLACEHOLDER);
        }
        return PhoneList.unparted(digits);
    }

    /** +84 and one digit over and over, or zeros after the prefix. */
    static boolean isFiller(String phone) {
        char last = phone.charAt(phone.length() - 1);
        int i = phone.length() - 1;
        while (i > 3 && phone.charAt(i) == last) {
            i--;
        }
        return i == 3 && (phone.charAt(3) == last || last == '0');
    }

    /** Collects numbers in the order written. */
    static final class Found {
        private final Set<String> phones = new LinkedHashSet<>();
        private @Nullable Reason doubt;

        void add(String phone) {
            if (isFiller(phone)) {
                doubt(Reason.PHONE_PLACEHOLDER);
            } else {
                phones.add(phone);
            }
        }

        void doubt(Reason reason) {
            doubt = doubt == null ? reason : doubt;
        }

        boolean isEmpty() {
            return phones.isEmpty();
        }

        PhoneReading reading() {
            return new PhoneReading(new ArrayList<>(phones), doubt);
        }
    }
}
