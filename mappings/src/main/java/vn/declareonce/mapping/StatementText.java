package vn.declareonce.mapping;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.declareonce.record.Claim;
import vn.declareonce.record.Fact;
import vn.declareonce.record.Identity;
import vn.declareonce.record.Statement;

/**
 * A statement as names and texts, for examples and tests. A single claim's values stand under their bare names, further claims under
 * {@code claim1.name} and so on; facts under {@code fact0.kind} and so on. What is absent is not listed. Holds personal values: never log it.
 */
public final class StatementText {
    private final Map<String, String> values = new TreeMap<>();

    private StatementText() {}

    /** Every value of the statement, by name. */
    public static Map<String, String> of(Statement statement) {
        StatementText text = new StatementText();
        text.put("recordKey", statement.recordKey());
        text.put("observedAt", statement.observedAt());
        for (Claim claim : statement.claims()) {
            text.identity(claim.number() == 0 ? "" : "claim" + claim.number() + ".", claim.identity());
        }
        for (Fact fact : statement.facts()) {
            text.fact("fact" + fact.number() + ".", fact);
        }
        return text.values;
    }

    private void identity(String prefix, Identity identity) {
        if (identity.name() != null) {
            put(prefix + "name", identity.name().standard());
        }
        if (identity.birthDate() != null) {
            put(
                    prefix + "birthDate",
                    identity.birthDate().date() + " " + identity.birthDate().precision());
        }
        put(prefix + "sex", identity.sex());
        put(prefix + "citizenId", identity.citizenId());
        put(prefix + "citizenIdRepairs", identity.citizenIdRepairs());
        put(prefix + "cmnds", identity.cmnds());
        put(prefix + "passport", identity.passport());
        put(prefix + "insuranceNumbers", identity.insuranceNumbers());
        put(prefix + "phones", identity.phones());
        put(prefix + "province", identity.address().province());
        put(prefix + "district", identity.address().district());
        put(prefix + "ward", identity.address().ward());
        put(prefix + "address", identity.address().line());
        put(
                prefix + "doubts",
                identity.doubts().stream()
                        .map(doubt -> doubt.field() + " " + doubt.reason())
                        .collect(Collectors.joining(", ")));
    }

    private void fact(String prefix, Fact fact) {
        put(prefix + "kind", fact.kind().code());
        put(prefix + "claim", fact.claimNumber());
        put(prefix + "occurredAt", fact.occurredAt());
        put(prefix + "timeKnown", fact.occurredAt() == null ? null : fact.timeKnown());
        put(prefix + "subject", fact.subject());
        put(prefix + "result", fact.result());
        put(prefix + "place", fact.place());
        put(prefix + "reference", fact.reference());
        put(prefix + "ordinal", fact.ordinal());
        put(prefix + "pooled", fact.pooled());
        fact.detail().forEach((field, value) -> put(prefix + "detail." + field, value));
    }

    private void put(String name, List<String> texts) {
        put(name, String.join(", ", texts));
    }

    private void put(String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            values.put(name, value.toString());
        }
    }
}
