package vn.declareonce.source.socialinsurance;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.InsuranceCardQr;
import vn.declareonce.values.Sex;

/**
 * A row that holds the scanned QR text of a card: what the text says fills the cells that are empty. Behind the address stand first
 * hospital, valid from and valid to, on cards of both generations.
 */
final class CardScan {
    private static final int BIRTH_DATE = 2;
    private static final int FIRST_HOSPITAL = 0;
    private static final int VALID_FROM = 1;
    private static final int VALID_TO = 2;

    private CardScan() {}

    /** The row itself when it has no QR text, or one that is none. */
    static SocialInsuranceRow unfolded(SocialInsuranceRow row) {
        String text = row.cardQr();
        InsuranceCardQr card = InsuranceCardQr.parse(text);
        if (text == null || card == null) {
            return row;
        }
        Sex sex = card.sex();
        return new SocialInsuranceRow(
                row.insuranceNumber(),
                or(row.insuranceCard(), card.written()),
                text,
                or(row.fullName(), card.name()),
                or(row.birthDate(), filled(text.split("\\|", -1)[BIRTH_DATE])),
                or(row.sex(), sex == null ? null : sex.name()),
                row.citizenId(),
                row.cmnd(),
                row.province(),
                row.district(),
                row.ward(),
                or(row.address(), card.address()),
                row.phone(),
                or(row.firstHospital(), code(part(card.rest(), FIRST_HOSPITAL))),
                or(row.validFrom(), part(card.rest(), VALID_FROM)),
                or(row.validTo(), part(card.rest(), VALID_TO)),
                row.updatedAt());
    }

    private static @Nullable String or(@Nullable String cell, @Nullable String scanned) {
        return cell == null ? scanned : cell;
    }

    private static @Nullable String part(List<String> rest, int index) {
        return index < rest.size() ? filled(rest.get(index)) : null;
    }

    /** "79 - 023" is the hospital 79023. */
    private static @Nullable String code(@Nullable String printed) {
        return printed == null ? null : printed.replace(" ", "").replace("-", "");
    }

    private static @Nullable String filled(String field) {
        String text = field.strip();
        return text.isEmpty() || text.equals("-") ? null : text;
    }
}
