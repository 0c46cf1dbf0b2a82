package vn.declareonce.job;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.extract.Delivery;
import vn.declareonce.stage.FrozenFile;
import vn.declareonce.tabular.FileFacts;
import vn.declareonce.tabular.FileNote;
import vn.declareonce.tabular.SheetFacts;

/** Keeps with a delivery what its file is, before its first row is read: charset, delimiter, notes, the sheets that are read. */
final class DeliveryFacts {
    private static final Sql FACTS = Sql.file("extract/delivery_facts.sql");
    private static final Sql SHEET = Sql.file("extract/delivery_sheet.sql");

    private DeliveryFacts() {}

    static void keep(NamedParameterJdbcOperations jdbc, Delivery delivery, FrozenFile file) {
        FileFacts facts = file.facts();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("delivery_no", delivery.number());
        values.put("charset", facts.charset());
        values.put(
                "delimiter",
                facts.delimiter() == null ? null : facts.delimiter().toString());
        values.put("notes", facts.notes().stream().map(FileNote::words).toArray(String[]::new));
        FACTS.update(jdbc, values);
        for (SheetFacts sheet : file.sheets()) {
            Map<String, Object> row = Map.of(
                    "delivery_no", delivery.number(),
                    "sheet_no", sheet.index(),
                    "name", sheet.name(),
                    "header_row", sheet.headerRow());
            SHEET.update(jdbc, row);
        }
    }
}
