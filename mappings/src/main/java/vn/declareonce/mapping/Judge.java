package vn.declareonce.mapping;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.record.Claim;
import vn.declareonce.record.Fact;
import vn.declareonce.record.FactKind;
import vn.declareonce.record.Identity;
import vn.declareonce.record.Problem;
import vn.declareonce.record.Statement;
import vn.declareonce.tabular.Flaw;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.UnitPeriod;

/**
 * Collects what one row states and every problem of it. A value that a fact cannot do without rejects the row when it cannot be read; a
 * doubtful identity never does.
 */
public final class Judge {
    /** No test, dose or declaration of this epidemic is older (first cases reported to WHO on 31 December 2019). */
    private static final LocalDate FIRST_EVENT = LocalDate.of(2020, 1, 1);

    private final Rules rules;
    private final Draft draft;
    private final List<Claim> claims = new ArrayList<>(1);
    private final List<Fact> facts = new ArrayList<>(1);
    private final List<Problem> problems = new ArrayList<>(0);
    private boolean rejected;

    Judge(Rules rules, Draft draft) {
        this.rules = rules;
        this.draft = draft;
    }

    /** A claim about this person; gives its number. */
    public int claim(PersonDraft person) {
        return claim(person, false);
    }

    /** As {@link #claim(PersonDraft)}; with {@code phoneOfHelper} the phone is not the person's own and is not used. */
    public int claim(PersonDraft person, boolean phoneOfHelper) {
        int number = claim(person, phoneOfHelper, "");
        for (int place : rules.identifiers()) {
            int position = rules.form().field(place).position();
            if (position >= 0 && draft.row().isNumeric(position)) {
                problem(Reason.ID_NUMERIC_CELL, rules.form().field(place).heading(), false);
            }
        }
        return number;
    }

    /**
     * A claim about another person of the row, whose identity fields stand behind a prefix: with {@code case} the name is the field
     * {@code caseFullName}. Written alike it is the same identity as that of a row's only person.
     */
    public int claim(PersonDraft person, String prefix) {
        return claim(person, false, prefix);
    }

    private int claim(PersonDraft person, boolean phoneOfHelper, String prefix) {
        UnitPeriod period = UnitPeriod.at(ownTime());
        Identity identity = new PersonReading(person, phoneOfHelper)
                .identity(rules.identity(draft, prefix, phoneOfHelper, period), period);
        for (Identity.Doubt doubt : identity.doubts()) {
            note(doubt.reason(), Rules.field(prefix, doubt.field()));
        }
        claims.add(new Claim(claims.size(), identity));
        return claims.size() - 1;
    }

    /** A fact about the person of a claim, to be filled and added. */
    public FactDraft fact(FactKind kind, int claim) {
        return new FactDraft(this, kind, claim);
    }

    /** A fact about no person, such as the risk of an area, to be filled and added. */
    public FactDraft fact(FactKind kind) {
        return new FactDraft(this, kind, null);
    }

    void add(FactDraft fact) {
        facts.add(fact.fact(facts.size()));
    }

    /** A value the fact cannot do without: a row that gives none is rejected. */
    public <T> @Nullable T require(String field, Reading<T> reading) {
        if (reading.value() == null && reading.doubt() == null) {
            reject(Reason.VALUE_MISSING, field);
        }
        return need(field, reading);
    }

    /** A value the fact may lack: when something was written that gives none, the row is rejected. Null when nothing was written. */
    public <T> @Nullable T need(String field, Reading<T> reading) {
        return read(field, reading, true);
    }

    /** A value that only describes: an unreadable one is noted and left out. */
    public <T> @Nullable T describe(String field, Reading<T> reading) {
        return read(field, reading, false);
    }

    /** As {@link #require}, for the time of a fact. */
    public @Nullable Moment requireHappened(String field, Reading<Moment> reading) {
        require(field, reading);
        return happened(field, reading);
    }

    /** As {@link #need}, for the time of a fact; a time before the epidemic rejects the row, one after the day of a check is noted. */
    public @Nullable Moment happened(String field, Reading<Moment> reading) {
        Moment moment = need(field, reading);
        if (moment != null && moment.at().toLocalDate().isBefore(FIRST_EVENT)) {
            reject(Reason.EVENT_TOO_EARLY, field);
        }
        LocalDate last = rules.lastDay();
        if (moment != null && last != null && moment.at().toLocalDate().isAfter(last)) {
            note(Reason.EVENT_IN_FUTURE, field);
        }
        return moment;
    }

    /** The row is rejected for this field. */
    public void reject(Reason reason, String field) {
        problem(reason, rules.form().heading(field), true);
    }

    /** The field is doubted. */
    public void note(Reason reason, String field) {
        problem(reason, rules.form().heading(field), false);
    }

    Statement statement() {
        Flaw flaw = draft.row().flaw();
        SourceDraft values = draft.values();
        if (flaw != null) {
            flawed(flaw);
        } else if (values != null) {
            values.judge(this);
            requireFilled();
            noteEventsBeforeBirth();
        }
        LocalDateTime observedAt = values == null ? null : observedAt();
        String recordKey = values == null ? null : rules.recordKey(draft);
        if (values != null && recordKey == null && rules.hasRecordKey()) {
            problem(Reason.ROW_KEY_MISSING, null, false);
        }
        return new Statement(
                draft.fingerprint(),
                recordKey,
                observedAt,
                rejected ? List.of() : List.copyOf(claims),
                rejected ? List.of() : List.copyOf(facts),
                problems.isEmpty() ? List.of() : List.copyOf(problems));
    }

    private void requireFilled() {
        for (int place : rules.filled()) {
            if (draft.written(place) == null) {
                problem(Reason.VALUE_MISSING, rules.form().field(place).heading(), true);
            }
        }
    }

    /** Either of the two years may be the wrong one, so this rejects nothing. */
    private void noteEventsBeforeBirth() {
        for (Fact fact : facts) {
            Integer claim = fact.claimNumber();
            BirthDate born = claim == null ? null : claims.get(claim).identity().birthDate();
            LocalDateTime at = fact.occurredAt();
            if (born != null && at != null && born.date().getYear() > at.getYear()) {
                note(Reason.EVENT_BEFORE_BIRTH, "birthDate");
            }
        }
    }

    /** The row's own time; what cannot be read before it is found is noted. */
    private @Nullable LocalDateTime observedAt() {
        int[] places = rules.observedAt();
        for (int i = 0; i < places.length; i++) {
            Moment moment = describe(rules.observedField(i), rules.words().moment(draft.meant(places[i])));
            if (moment != null) {
                return moment.at();
            }
        }
        return null;
    }

    /** As {@link #observedAt}, noting nothing, because the row is still being judged. */
    private @Nullable LocalDateTime ownTime() {
        for (int place : rules.observedAt()) {
            Moment moment = rules.words().moment(draft.meant(place)).value();
            if (moment != null) {
                return moment.at();
            }
        }
        return null;
    }

    private void flawed(Flaw flaw) {
        Reason reason =
                switch (flaw.code()) {
                    case UNDECODABLE -> Reason.VALUE_UNDECODABLE;
                    case RAGGED_TOO_MANY, RAGGED_TOO_FEW, STRAY_QUOTE, ELEMENT_REPEATED -> Reason.ROW_RAGGED;
                    case FORMULA_WITHOUT_VALUE -> Reason.CELL_FORMULA_ERROR;
                    case CELL_TOO_LONG -> Reason.VALUE_TOO_LONG;
                    case BROKEN_CELL, CONTENT_UNREADABLE -> Reason.VALUE_DAMAGED;
                };
        problem(reason, rules.heading(flaw.column()), true);
    }

    private <T> @Nullable T read(String field, Reading<T> reading, boolean needed) {
        Reason doubt = reading.doubt();
        T value = reading.value();
        if (doubt != null) {
            problem(doubt, rules.form().heading(field), needed && value == null);
        }
        return value;
    }

    private void problem(Reason reason, @Nullable String column, boolean rejects) {
        Problem problem = new Problem(reason, column, rejects);
        if (!problems.contains(problem) && !(!rejects && problems.contains(new Problem(reason, column, true)))) {
            problems.add(problem);
        }
        rejected |= rejects;
    }
}
