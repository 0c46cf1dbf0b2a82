package vn.declareonce.stage;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;
import vn.declareonce.database.CopyText;
import vn.declareonce.record.Claim;
import vn.declareonce.record.Fact;
import vn.declareonce.record.Fingerprint;
import vn.declareonce.record.Statement;

/** A judged row as lines of COPY into {@code stage_row}, one for each part: a fact with its claim, a claim without a fact, a bare fact. */
final class RowText {
    private final int delivery;
    private final @Nullable LocalDateTime statedTime;

    /** @param statedTime the delivery's own time, for rows that state none */
    RowText(int delivery, @Nullable LocalDateTime statedTime) {
        this.delivery = delivery;
        this.statedTime = statedTime;
    }

    void add(CopyText out, JudgedRow row) {
        Statement statement = row.statement();
        int part = 0;
        if (!statement.rejected()) {
            for (Claim claim : statement.claims()) {
                part = addClaim(out, row, claim, part);
            }
            for (Fact fact : statement.facts()) {
                if (fact.claimNumber() < 0
                        || fact.claimNumber() >= statement.claims().size()) {
                    addPart(out, row, part++, null, false, fact);
                }
            }
        }
        if (part == 0) {
            addPart(out, row, 0, null, false, null);
        }
    }

    private int addClaim(CopyText out, JudgedRow row, Claim claim, int firstPart) {
        Fingerprint identity = claim.identity().fingerprint();
        int part = firstPart;
        for (Fact fact : row.statement().facts()) {
            if (fact.claimNumber() == claim.number()) {
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
            CopyText out,
            JudgedRow row,
            int part,
            @Nullable Fingerprint identity,
            boolean opensClaim,
            @Nullable Fact fact) {
        Statement statement = row.statement();
        LocalDateTime observedAt = statement.observedAt() == null ? statedTime : statement.observedAt();
        out.number(delivery).number(row.row()).number(row.sheet()).number(part);
        uuid(out, statement.fingerprint());
        uuid(out, identity);
        out.timestamp(observedAt).timestamp(fact == null ? null : fact.occurredAt());
        out.plain(fact == null ? null : fact.ordinal())
                .bool(statement.rejected())
                .bool(opensClaim)
                .bool(statement.observedAt() != null);
        if (fact == null) {
            out.nothing().nothing().text(statement.recordKey());
            out.nothing().nothing().nothing().nothing().nothing().nothing().endRow();
            return;
        }
        out.bool(fact.timeKnown()).bool(fact.pooled()).text(statement.recordKey());
        out.plain(fact.kind().code()).text(fact.subject()).text(fact.result()).text(fact.place());
        out.text(fact.reference()).text(json(fact.detail())).endRow();
    }

    private static void uuid(CopyText out, @Nullable Fingerprint fingerprint) {
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
