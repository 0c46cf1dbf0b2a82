package vn.declareonce.stage;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;
import vn.declareonce.database.CopyRows;
import vn.declareonce.record.Claim;
import vn.declareonce.record.Fact;
import vn.declareonce.record.Fingerprint;
import vn.declareonce.record.Statement;

/** A judged row as rows of COPY into {@code stage_row}, one for each part: a fact with its claim, a claim without a fact, a bare fact. */
final class RowCopy {
    private final int delivery;
    private final @Nullable LocalDateTime statedTime;

    /** @param statedTime the delivery's own time, for rows that state none */
    RowCopy(int delivery, @Nullable LocalDateTime statedTime) {
        this.delivery = delivery;
        this.statedTime = statedTime;
    }

    void add(CopyRows out, JudgedRow row) {
        Statement statement = row.statement();
        int part = 0;
        if (!statement.rejected()) {
            for (Claim claim : statement.claims()) {
                part = addClaim(out, row, claim, part);
            }
            for (Fact fact : statement.facts()) {
                if (fact.claimNumber() == null) {
                    addPart(out, row, part++, null, false, fact);
                }
            }
        }
        if (part == 0) {
            addPart(out, row, 0, null, false, null);
        }
    }

    private int addClaim(CopyRows out, JudgedRow row, Claim claim, int firstPart) {
        Fingerprint identity = claim.identity().fingerprint();
        int part = firstPart;
        for (Fact fact : row.statement().facts()) {
            if (Objects.equals(fact.claimNumber(), claim.number())) {
                addPart(out, row, part, identity, part == firstPart, fact);
                part++;
            }
        }
        if (part == firstPart) {
            addPart(out, row, part++, identity, true, null);
        }
        return part;
    }

    private void addPart(
            CopyRows out,
            JudgedRow row,
            int part,
            @Nullable Fingerprint identity,
            boolean opensClaim,
            @Nullable Fact fact) {
        Statement statement = row.statement();
        LocalDateTime observedAt = statement.observedAt() == null ? statedTime : statement.observedAt();
        out.int4(delivery).int4(row.row()).int2(row.sheet()).int2(part);
        uuid(out, statement.fingerprint());
        uuid(out, identity);
        out.timestamp(observedAt).timestamp(fact == null ? null : fact.occurredAt());
        ordinal(out, fact == null ? null : fact.ordinal());
        out.bool(statement.rejected()).bool(opensClaim).bool(statement.observedAt() != null);
        if (fact == null) {
            out.nothing().nothing().text(statement.recordKey());
            out.nothing().nothing().nothing().nothing().nothing().nothing().endRow();
            return;
        }
        out.bool(fact.timeKnown()).bool(fact.pooled()).text(statement.recordKey());
        out.plain(fact.kind().code()).text(fact.subject()).text(fact.result()).text(fact.place());
        out.text(fact.reference()).json(json(fact.detail())).endRow();
    }

    private static void ordinal(CopyRows out, @Nullable Integer ordinal) {
        if (ordinal == null) {
            out.nothing();
        } else {
            out.int2(ordinal);
        }
    }

    private static void uuid(CopyRows out, @Nullable Fingerprint fingerprint) {
        if (fingerprint == null) {
            out.nothing();
        } else {
            out.uuid(fingerprint.high(), fingerprint.low());
        }
    }

    private static @Nullable String json(SortedMap<String, String> detail) {
        if (detail.isEmpty()) {
            return null;
        }
        StringBuilder json = new StringBuilder("{");
        for (Map.Entry<String, String> entry : detail.entrySet()) {
            json.append(json.length() > 1 ? "," : "").append('"').append(quoted(entry.getKey()));
            json.append("\":\"").append(quoted(entry.getValue())).append('"');
        }
        return json.append('}').toString();
    }

    private static String quoted(String text) {
        // jsonb has no place for NUL.
        String clean = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return new String(JsonStringEncoder.getInstance().quoteAsCharArray(clean));
    }
}
