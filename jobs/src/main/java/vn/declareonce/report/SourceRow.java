package vn.declareonce.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.declareonce.database.Sql;

/** Where something was written: the row of the delivery that carries a statement. {@link #REGISTER} stands for the register. */
record SourceRow(String source, String sender, String delivery, String file, String sheet, int row) {
    static final String REGISTER = "population";

    private static final Sql WITNESSES = Sql.file("report/person_witnesses.sql");

    /** By statement, every statement about the person that an active delivery carries. */
    static Map<String, SourceRow> ofPerson(NamedParameterJdbcOperations jdbc, String personKey) {
        Map<String, SourceRow> rows = new HashMap<>();
        jdbc.query(WITNESSES.text(), Map.of("person", personKey), row -> {
            rows.put(row.getString("statement_id"), of(row));
        });
        return rows;
    }

    /** Null when no active delivery carries the statement. */
    static @Nullable ObjectNode json(@Nullable SourceRow row) {
        if (row == null) {
            return null;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("source", row.source);
        node.put("sender", row.sender);
        node.put("delivery", row.delivery);
        node.put("file", row.file);
        node.put("sheet", row.sheet);
        node.put("row", row.row);
        return node;
    }

    private static SourceRow of(ResultSet row) throws SQLException {
        return new SourceRow(
                row.getString("source"),
                row.getString("sender"),
                row.getString("delivery_id"),
                row.getString("file_name"),
                row.getString("sheet"),
                row.getInt("row_no"));
    }
}
