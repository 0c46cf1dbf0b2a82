package vn.declareonce.values;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The QR text of a citizen card (TT 06/2021/TT-BCA): number, old number, name, birth date, sex, address, date of issue, parted by
 * {@code |}. Newer cards add fields, kept in {@code rest}.
 */
public record CardQr(
        String citizenId,
        @Nullable String cmnd,
        String name,
        @Nullable BirthDate birthDate,
        @Nullable Sex sex,
        String address,
        @Nullable LocalDate issued,
        List<String> rest) {
    private static final int FEWEST_FIELDS = 6;

    public CardQr {
        rest = List.copyOf(rest);
    }

    /** Null when the text is no card's QR text: fewer than six fields, or no 12-digit number in front. */
    public static @Nullable CardQr parse(@Nullable String text) {
        if (text == null || text.indexOf('|') < 0) {
            return null;
        }
        String[] fields = text.split("\\|", -1);
        String id = Text.clean(fields[0]);
        if (fields.length < FEWEST_FIELDS || !CitizenId.wellFormed(id)) {
            return null;
        }
        String old = Text.clean(fields[1]);
        boolean hasOld = old.length() == Identifiers.CMND_LENGTH && Digits.allDigits(old);
        BirthDate born = BirthDate.read(fields[3], DateOrder.DMY).value();
        Moment issued =
                fields.length > 6 ? Moment.read(fields[6], DateOrder.DMY).value() : null;
        return new CardQr(
                id,
                hasOld ? old : null,
                Text.clean(fields[2]),
                born,
                Sex.read(fields[4]).value(),
                Text.clean(fields[5]),
                issued == null ? null : issued.at().toLocalDate(),
                fields.length > 7 ? Arrays.asList(fields).subList(7, fields.length) : List.of());
    }
}
