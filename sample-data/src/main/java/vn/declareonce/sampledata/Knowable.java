package vn.declareonce.sampledata;

import java.util.List;

/**
 * Says whether a row's own content leads to its person. It does when the row is not one that must be rejected and one
 * of these holds:
 *
 * <ol>
 *   <li>it shows the person's own citizen ID (zeros, punctuation or the card's QR restored: one repair) or a CMND of
 *       the register that nobody shares, and the name agrees (accent-free equal, or one typing error), or the name is
 *       reordered and the full birth date agrees;
 *   <li>it shows the passport or the number of a person unknown to the register;
 *   <li>it shows the insurance number that another row with the person's citizen ID also shows, and the name agrees;
 *   <li>it has no usable identifier, the accent-free name and the full birth date (not 1 January nor 31 December) are
 *       right and fit one person only, the sex is right, and the ward in columns of its own is the person's, or the
 *       phone stands on a row of rule 1 or 3 of that person and on nobody else's;
 *   <li>it is a row of a source without identifiers (Bluezone, Zalo Connect, Giúp tôi!), its name right where it has one,
 *       whose phone stands on rows of rule 1 or 3 of that person from two sources and on nobody
 *       else's row.
 * </ol>
 *
 * Somebody else's number, a number one slip off, name with birth year only, a shared phone: no. Phones never leave a
 * household, so the household's rows are all the evidence there is.
 */
final class Knowable {
    private final List<Draft> rows;
    private final Namesakes namesakes;

    Knowable(List<Draft> rowsOfHousehold, Namesakes namesakes) {
        this.rows = rowsOfHousehold;
        this.namesakes = namesakes;
    }

    boolean test(Draft row) {
        if (row.rejected()) {
            return false;
        }
        if (row.channel().source().phoneAlone()) {
            return row.person().citizen() && !row.canonicalPhone().isEmpty() && phoneOnly(row);
        }
        return byIdentifier(row) || byInsurance(row) || byKey(row);
    }

    private boolean byIdentifier(Draft row) {
        return switch (row.shown().leads()) {
            case OWN_ID -> nameFits(row);
            case OWN_CMND -> !row.person().sharedCmnd() && nameFits(row);
            case OWN_PASSPORT, OWN_UNKNOWN_NUMBER -> true;
            case ELSEWHERE, NOWHERE -> false;
        };
    }

    private static boolean nameFits(Draft row) {
        return switch (row.shown().nameState()) {
            case SAME_KEY, TWO_EDITS -> true;
            case REORDERED -> row.shown().fullBirth();
            case LOST -> false;
        };
    }

    private boolean byInsurance(Draft row) {
        Person person = row.person();
        if (!row.insuranceShown()
                || !person.citizen()
                || row.shown().leads() == Shown.Leads.ELSEWHERE
                || !nameFits(row)) {
            return false;
        }
        for (Draft other : rows) {
            if (other.person() == person
                    && other.insuranceShown()
                    && !other.rejected()
                    && other.shown().leads() == Shown.Leads.OWN_ID
                    && nameFits(other)) {
                return true;
            }
        }
        return false;
    }

    private boolean byKey(Draft row) {
        Shown shown = row.shown();
        boolean identityRight = shown.leads() == Shown.Leads.NOWHERE
                && shown.nameState() == Shown.NameState.SAME_KEY
                && shown.fullBirth()
                && shown.sexRight();
        return identityRight
                && row.person().citizen()
                && namesakes.unique(row.person())
                && (row.wardShown() || statements(row) > 0);
    }

    private boolean phoneOnly(Draft row) {
        return statements(row) >= 2;
    }

    /** Sources whose confirmed rows state this row's phone for its person; 0 when anybody else's row states it. */
    private int statements(Draft row) {
        if (row.canonicalPhone().isEmpty()) {
            return 0;
        }
        int sources = 0;
        int seen = 0;
        for (Draft other : rows) {
            if (!other.canonicalPhone().equals(row.canonicalPhone())) {
                continue;
            }
            if (other.person() != row.person()) {
                return 0;
            }
            int bit = 1 << other.channel().source().ordinal();
            if ((seen & bit) == 0 && !other.rejected() && confirmed(other)) {
                seen |= bit;
                sources++;
            }
        }
        return sources;
    }

    private boolean confirmed(Draft row) {
        return !row.channel().source().phoneAlone()
                && row.person().citizen()
                && (byIdentifier(row) || byInsurance(row));
    }
}
