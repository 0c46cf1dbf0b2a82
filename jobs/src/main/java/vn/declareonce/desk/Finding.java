package vn.declareonce.desk;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import vn.declareonce.values.Reason;

/**
 * One problem of one row, as its sender sees it. Holds a cell of the file: shown to its sender alone, never logged.
 *
 * @param effect what it does to the row
 * @param sheet the sheet's name, "" in a text file
 * @param row the number the sender sees
 * @param column the heading as written, "" for the whole row
 * @param value the cell as written, "" for the whole row
 */
public record Finding(Reason reason, Effect effect, String sheet, int row, String column, String value) {
    /** What a problem does to its row. */
    public enum Effect {
        /** The row would be refused. */
        REFUSES,
        /** The row would wait: whose it is is not clear. */
        HOLDS,
        /** The row is taken; the value is left out or doubted. */
        DOUBTS;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Effect of(boolean rejects) {
            return rejects ? REFUSES : DOUBTS;
        }
    }

    @Override
    public String toString() {
        return reason + " row " + row;
    }

    /** One kind of problem and how many rows have it. */
    public record Group(Reason reason, Effect effect, long count) {
        /** What was read although a spreadsheet, a keyboard or another date order had damaged it. */
        private static final Set<Reason> REPAIRS = EnumSet.of(
                Reason.ID_LOST_ZEROS,
                Reason.ID_LETTERS_FOR_DIGITS,
                Reason.ID_NUMERIC_CELL,
                Reason.INSURANCE_LOST_ZERO,
                Reason.PHONE_LETTERS_FOR_DIGITS,
                Reason.DATE_OTHER_ORDER,
                Reason.DATE_LOST_ZERO);

        private static final Set<Reason> OF_WORDS = EnumSet.of(
                Reason.CODE_WORD_UNKNOWN,
                Reason.SEX_UNKNOWN_WORD,
                Reason.OUTCOME_UNKNOWN,
                Reason.OUTCOME_CONTRADICTORY,
                Reason.METHOD_UNKNOWN,
                Reason.VACCINE_UNKNOWN);

        /** True when the sender can say what the word means. */
        public boolean isOfUnknownWord() {
            return OF_WORDS.contains(reason);
        }

        /** True when the damage was recognised and the value is used all the same. */
        public boolean isRepair() {
            return effect == Effect.DOUBTS && REPAIRS.contains(reason);
        }
    }
}
