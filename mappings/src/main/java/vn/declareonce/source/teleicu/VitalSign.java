package vn.declareonce.source.teleicu;

import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;

/**
 * One measured value as text, with a decimal point. A reading no living patient has (a sensor that fell off writes 0 or 999) is no
 * value; the bounds are wide on purpose, for judging is the physicians' work.
 */
final class VitalSign {
    private static final String[] UNITS = {"%", "°C", "mmHg", "l/p", "lần/phút", "bpm"};

    private VitalSign() {}

    /** Of a hundred. */
    static Reading<String> oxygenSaturation(@Nullable String written) {
        return read(written, 30, 100);
    }

    /** Beats a minute. */
    static Reading<String> pulse(@Nullable String written) {
        return read(written, 20, 300);
    }

    /** Breaths a minute. */
    static Reading<String> respiration(@Nullable String written) {
        return read(written, 3, 90);
    }

    /** Degrees Celsius. */
    static Reading<String> temperature(@Nullable String written) {
        return read(written, 25, 45);
    }

    /** Systolic/diastolic, mmHg. */
    static Reading<String> bloodPressure(@Nullable String written) {
        String text = plain(written);
        int slash = text.indexOf('/');
        if (text.isEmpty()) {
            return Reading.nothing();
        }
        if (slash < 0) {
            return Reading.none(Reason.MEASURE_UNREADABLE);
        }
        String systolic = read(text.substring(0, slash), 30, 320).value();
        String diastolic = read(text.substring(slash + 1), 10, 220).value();
        return systolic == null || diastolic == null
                ? Reading.none(Reason.MEASURE_UNREADABLE)
                : Reading.of(systolic + "/" + diastolic);
    }

    private static Reading<String> read(@Nullable String written, int least, int most) {
        String text = plain(written).replace(',', '.');
        if (text.isEmpty() || text.equals("-")) {
            return Reading.nothing();
        }
        boolean number = text.length() <= 6;
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            points += c == '.' ? 1 : 0;
            number &= c >= '0' && c <= '9' || c == '.' && i > 0 && i < text.length() - 1;
        }
        if (!number || points > 1) {
            return Reading.none(Reason.MEASURE_UNREADABLE);
        }
        double value = Double.parseDouble(text);
        return value < least || value > most ? Reading.none(Reason.MEASURE_UNREADABLE) : Reading.of(text);
    }

    private static String plain(@Nullable String written) {
        String text = written == null ? "" : written.strip();
        for (String unit : UNITS) {
            if (text.endsWith(unit)) {
                return text.substring(0, text.length() - unit.length()).strip();
            }
        }
        return text;
    }
}
