package vn.declareonce.report;

import java.io.OutputStream;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * Receipts as JSON, written as they are read: never held in memory whole. The stream is flushed and left open.
 */
public final class ReceiptJson {
    private ReceiptJson() {}

    /** {@code {"deliveries":[...]}}: the answer of {@code load}. */
    public static void writeDeliveries(List<Receipt> receipts, OutputStream out) {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("deliveries");
            for (Receipt receipt : receipts) {
                json.writeStartObject();
                writeFields(receipt, json);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    /** The delivery and its rows: the answer of {@code report}. {@code withPersons} for every row's person and method. */
    public static void writeReport(Receipt receipt, Iterator<LedgerRow> rows, boolean withPersons, OutputStream out) {
        try (JsonGenerator json = Json.generator(out)) {
            json.writeStartObject();
            writeFields(receipt, json);
            json.writeArrayPropertyStart("rows");
            while (rows.hasNext()) {
                writeRow(rows.next(), withPersons, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private static void writeFields(Receipt receipt, JsonGenerator json) {
        json.writeStringProperty("delivery", receipt.delivery());
        json.writeStringProperty("source", receipt.source());
        json.writeStringProperty("layout", receipt.layout());
        json.writeStringProperty("sender", receipt.sender());
        json.writeStringProperty("sha256", receipt.sha256());
        json.writeStringProperty("file", receipt.file());
        Json.writeCounts(receipt.counts(), json);
        json.writeBooleanProperty("balanced", receipt.balanced());
        json.writeName("rowsPerSecond");
        Long rowsPerSecond = receipt.rowsPerSecond();
        if (rowsPerSecond == null) {
            json.writeNull();
        } else {
            json.writeNumber(rowsPerSecond.longValue());
        }
        json.writeStringProperty("status", receipt.status());
        Json.writeText("statedTime", text(receipt.statedTime()), json);
        Json.writeText("charset", receipt.charset(), json);
        Json.writeText("delimiter", receipt.delimiter(), json);
        json.writeName("layoutVersion");
        Integer version = receipt.layoutUsed().version();
        if (version == null) {
            json.writeNull();
        } else {
            json.writeNumber(version.intValue());
        }
        json.writeStringProperty("layoutSha256", receipt.layoutUsed().sha256());
        Json.writeText("admittedBecause", receipt.layoutUsed().admittedBecause(), json);
        json.writeArrayPropertyStart("notes");
        for (String note : receipt.notes()) {
            json.writeString(note);
        }
        json.writeEndArray();
    }

    private static void writeRow(LedgerRow row, boolean withPersons, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("sheet", row.sheetName());
        json.writeNumberProperty("row", row.row());
        json.writeStringProperty("outcome", row.outcome().code());
        json.writeArrayPropertyStart("reasons");
        for (RowReason reason : row.reasons()) {
            json.writeStartObject();
            json.writeStringProperty("code", reason.code());
            Json.writeText("column", reason.column(), json);
            json.writeStringProperty("message", reason.message());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (withPersons) {
            Json.writeText("person", row.person(), json);
            Json.writeText("method", row.method(), json);
        }
        json.writeEndObject();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
