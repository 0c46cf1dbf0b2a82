package vn.declareonce.stage;

import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.io.JsonStringEncoder;
import vn.declareonce.database.CopyText;
import vn.declareonce.record.Fact;
import vn.declareonce.record.Fingerprint;

/** A fact as a line of COPY into {@code stage_fact}. */
final class FactText {
    private FactText() {}

    static void add(CopyText out, int delivery, Fingerprint statement, Fact fact) {
        out.number(delivery).uuid(statement.high(), statement.low());
        out.number(fact.number()).number(fact.claimNumber()).plain(fact.kind().code());
        out.timestamp(fact.occurredAt()).bool(fact.timeKnown());
        out.text(fact.subject()).text(fact.result()).text(fact.place()).text(fact.reference());
        out.plain(fact.ordinal()).bool(fact.pooled()).text(json(fact.detail())).endRow();
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
