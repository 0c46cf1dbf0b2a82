package vn.declareonce.report;

import java.util.Locale;

/** What became of a row at loading, with its words for clerks and its colour in charts. */
public enum Outcome {
    LOADED("đã nạp", "loaded", "#1b7f4d"),
    UNCHANGED("đã có sẵn", "unchanged", "#3d6fb6"),
    SUPERSEDED("đã có bản mới hơn", "superseded", "#6f6f6f"),
    HELD("đang chờ", "held", "#b07d00"),
    REJECTED("bị từ chối", "rejected", "#b3261e");

    private final String vietnamese;
    private final String english;
    private final String colour;

    Outcome(String vietnamese, String english, String colour) {
        this.vietnamese = vietnamese;
        this.english = english;
        this.colour = colour;
    }

    static Outcome of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** As the ledger and the JSON write it. */
    public String code() {
        return english;
    }

    public String vietnamese() {
        return vietnamese;
    }

    public String english() {
        return english;
    }

    public String colour() {
        return colour;
    }
}
