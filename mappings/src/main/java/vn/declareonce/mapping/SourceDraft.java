package vn.declareonce.mapping;

/** A source's typed draft of one row. */
public interface SourceDraft {

    /** Standardises and judges: states the row's claims and facts, and every problem. Never throws on what was written. */
    void judge(Judge judge);
}
