package vn.declareonce.values;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The QR text of a health-insurance card: number (15 characters, or 10 digits on cards from April 2021), name and address as hexadecimal
 * UTF-8, birth date, sex and more, parted by {@code |}; "-" is empty. {@code written} is the number as it stands. Bytes of a name that are no
 * UTF-8 stay visible as U+FFFD, so that the name is doubted; an address with such bytes is none.
 */
public record InsuranceCardQr(
        String written,
        String name,
        @Nullable BirthDate birthDate,
        @Nullable Sex sex,
        @Nullable String address,
        List<String> rest) {
    private static final int FEWEST_FIELDS = 5;

    public InsuranceCardQr {
        rest = List.copyOf(rest);
    }

    /** Null when the text is no card's QR text. */
    public static @Nullable InsuranceCardQr parse(@Nullable String text) {
        if (text == null || text.indexOf('|') < 0) {
            return null;
        }
        String[] fields = text.split("\\|", -1);
        if (fields.length < FEWEST_FIELDS) {
            return null;
        }
        String number = Digits.lettersAndDigits(Text.clean(fields[0]));
        boolean known =
                InsuranceNumber.isCard(number) || number.length() == InsuranceNumber.LENGTH && Digits.allDigits(number);
        String name = hex(fields[1]);
        if (!known || name == null) {
            return null;
        }
        return new InsuranceCardQr(
                number,
                name,
                BirthDate.read(empty(fields[2]), DateOrder.DMY).value(),
                Sex.read(empty(fields[3])).value(),
                address(fields[4]),
                List.of(fields).subList(FEWEST_FIELDS, fields.length));
    }

    /** The ten digits, with the doubts of {@link InsuranceNumber#read}. */
    public Reading<String> number() {
        return InsuranceNumber.read(written);
    }

    private static String empty(String field) {
        String text = field.strip();
        return text.equals("-") ? "" : text;
    }

    private static @Nullable String address(String field) {
        String text = hex(field);
        return text == null || text.isEmpty() || text.indexOf('\uFFFD') >= 0 ? null : text;
    }

    private static @Nullable String hex(String field) {
        String digits = empty(field);
        if (digits.isEmpty() || digits.length() % 2 != 0) {
            return null;
        }
        for (int i = 0; i < digits.length(); i++) {
            if (!HexFormat.isHexDigit(digits.charAt(i))) {
                return null;
            }
        }
        return Text.clean(new String(HexFormat.of().parseHex(digits), StandardCharsets.UTF_8));
    }
}
