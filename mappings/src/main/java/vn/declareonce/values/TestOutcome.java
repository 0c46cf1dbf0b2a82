package vn.declareonce.values;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The result of a test. */
public enum TestOutcome {
    POSITIVE,
    NEGATIVE,
    SUSPECTED,
    INDETERMINATE,
    PENDING;

    private static final Map<String, TestOutcome> WORDS = new HashMap<>();

    static {
        words(
                NEGATIVE,
                "AMTINH AT AM NEG NEGATIVE N 0 KHONGPHATHIEN NOTDETECTED UNDETECTED KPH KHONGPHATHIENVIRUS"
                        + " AMTINHSARSCOV2");
        words(POSITIVE, "DUONGTINH DT DUONG POS POSITIVE P 1 PHATHIEN DETECTED F0 DUONGTINHSARSCOV2");
        words(SUSPECTED, "NGHINGO NGHINHIEM NGHI SUSPECTED SUSPECT NGHINGODUONGTINH NGHIDUONGTINH");
        words(
                INDETERMINATE,
                "KHONGXACDINH KXD INDETERMINATE INCONCLUSIVE INVALID KHONGHOPLE KHONGKETLUAN KHONGKETLUANDUOC");
        words(
                PENDING,
                "CHOKETQUA CHOKQ CHO DANGCHO DANGCHOKETQUA PENDING CHUACOKETQUA CHUACOKQ CHUACO DANGXETNGHIEM DANGXN");
    }

    /** Reads result words and signs of the result column alone ("DT" means other things elsewhere). A bare "-" is no value, "(-)" is negative. */
    public static Reading<TestOutcome> read(@Nullable String written) {
        if (written == null || written.isEmpty()) {
            return Reading.nothing();
        }
        String key = Text.headerKey(Digits.withoutDecimals(Text.clean(written)));
        if (key.isEmpty()) {
            return sign(Text.clean(written));
        }
        TestOutcome known = WORDS.get(key);
        if (known != null) {
            return Reading.of(known);
        }
        return Text.isPlaceholder(written) ? Reading.nothing() : byWords(key);
    }

    private static Reading<TestOutcome> sign(String signs) {
        if (signs.isEmpty()) {
            return Reading.nothing();
        }
        boolean plus = signs.indexOf('+') >= 0;
        boolean minus = signs.indexOf('-') >= 0 || signs.indexOf('\u2212') >= 0 || signs.indexOf('\u2013') >= 0;
        if (plus == minus) {
            return Reading.none(Reason.OUTCOME_UNKNOWN);
        }
        if (plus) {
            return Reading.of(POSITIVE);
        }
        return signs.length() > 1 ? Reading.of(NEGATIVE) : Reading.none(Reason.OUTCOME_UNKNOWN);
    }

    private static Reading<TestOutcome> byWords(String key) {
        boolean negative = key.contains("AMTINH") || key.contains("NEGATIVE");
        boolean positive = key.contains("DUONGTINH") || key.contains("POSITIVE");
        if (key.contains("NGHI") || key.contains("SUSPECT")) {
            return negative ? Reading.none(Reason.OUTCOME_CONTRADICTORY) : Reading.of(SUSPECTED);
        }
        boolean denied = key.contains("KHONG") || key.contains("CHUA") || key.contains("NOT");
        if (negative && positive || denied && (negative || positive)) {
            return Reading.none(Reason.OUTCOME_CONTRADICTORY);
        }
        if (negative || positive) {
            return Reading.of(negative ? NEGATIVE : POSITIVE);
        }
        if (key.startsWith("KHONGPHATHIEN")) {
            return Reading.of(NEGATIVE);
        }
        return key.startsWith("CHOKETQUA") || key.startsWith("DANGCHO")
                ? Reading.of(PENDING)
                : Reading.none(Reason.OUTCOME_UNKNOWN);
    }

    private static void words(TestOutcome outcome, String keys) {
        for (String key : keys.split(" ", -1)) {
            WORDS.put(key, outcome);
        }
    }
}
