package vn.declareonce.audit;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the data may be used for: epidemic prevention and nothing else (Notice 242/TB-VPCP, 13/9/2021). A closed list. */
public enum Purpose {
    EPIDEMIC_PREVENTION("epidemic-prevention"),
    VACCINATION("vaccination"),
    TESTING("testing"),
    TREATMENT("treatment"),
    DATA_CORRECTION("data-correction"),
    SUBJECT_ACCESS("subject-access");

    private final String code;

    Purpose(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** Empty when the text names no purpose of the list. */
    public static Optional<Purpose> of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code.equals(code))
                .findFirst();
    }

    public static String list() {
        return Arrays.stream(values()).map(Purpose::code).collect(Collectors.joining(", "));
    }
}
