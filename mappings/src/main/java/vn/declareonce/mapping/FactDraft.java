package vn.declareonce.mapping;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.declareonce.record.Fact;
import vn.declareonce.record.FactKind;
import vn.declareonce.values.Moment;

/** A fact being stated. What is null stays unsaid. */
public final class FactDraft {
    private static final SortedMap<String, String> NO_DETAIL = Collections.emptySortedMap();

    private final Judge judge;
    private final FactKind kind;
    private final @Nullable Integer claim;
    private @Nullable LocalDateTime occurredAt;
    private boolean timeKnown;
    private @Nullable String subject;
    private @Nullable String result;
    private @Nullable String place;
    private @Nullable String reference;
    private @Nullable Integer ordinal;
    private boolean pooled;
    private @Nullable SortedMap<String, String> detail;

    FactDraft(Judge judge, FactKind kind, @Nullable Integer claim) {
        this.judge = judge;
        this.kind = kind;
        this.claim = claim;
    }

    public FactDraft at(@Nullable Moment moment) {
        occurredAt = moment == null ? null : moment.at();
        timeKnown = moment != null && moment.timeKnown();
        return this;
    }

    public FactDraft subject(@Nullable String code) {
        subject = code;
        return this;
    }

    public FactDraft result(@Nullable String code) {
        result = code;
        return this;
    }

    public FactDraft place(@Nullable String written) {
        place = written;
        return this;
    }

    public FactDraft reference(@Nullable String number) {
        reference = number;
        return this;
    }

    public FactDraft ordinal(@Nullable Integer number) {
        ordinal = number;
        return this;
    }

    public FactDraft pooled(boolean marked) {
        pooled = marked;
        return this;
    }

    public FactDraft detail(String field, @Nullable String value) {
        if (value != null) {
            if (detail == null) {
                detail = new TreeMap<>();
            }
            detail.put(field, value);
        }
        return this;
    }

    /** States it. */
    public void add() {
        judge.add(this);
    }

    Fact fact(int number) {
        SortedMap<String, String> details = detail == null ? NO_DETAIL : Collections.unmodifiableSortedMap(detail);
        return new Fact(
                number,
                claim,
                kind,
                occurredAt,
                timeKnown,
                subject,
                result,
                place,
                reference,
                ordinal,
                pooled,
                details);
    }
}
