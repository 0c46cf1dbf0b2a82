package vn.declareonce.record;

import java.time.LocalDateTime;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a row says has happened: to the person of one of its claims, or to nobody in particular, as an area's risk does.
 *
 * @param number its place in the row, from 0
 * @param claimNumber the claim it belongs to; null when it is about no person
 * @param occurredAt Vietnam local time; midnight where {@code timeKnown} is false
 * @param subject what it is about: vaccine code, test method, certificate kind, insurance card kind, disease code
 * @param result test outcome, reaction, answer
 * @param place facility as written
 * @param reference lot number, sample number, certificate number, card number
 * @param ordinal dose number
 * @param pooled the sender marked it as a pooled sample
 * @param detail whatever else is kept, by field name
 */
public record Fact(
        int number,
        @Nullable Integer claimNumber,
        FactKind kind,
        @Nullable LocalDateTime occurredAt,
        boolean timeKnown,
        @Nullable String subject,
        @Nullable String result,
        @Nullable String place,
        @Nullable String reference,
        @Nullable Integer ordinal,
        boolean pooled,
        SortedMap<String, String> detail) {}
