package vn.declareonce.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.Sql;

/** Finds the ward every new way of writing an address means, set-based; one transaction, safe to run again. */
public final class AddressUnits {
    private AddressUnits() {}

    /** For the staged identities of a delivery; before its identities are admitted. */
    public static void resolve(DataSource source, int deliveryNo) {
        NamedParameterJdbcTemplate database = new NamedParameterJdbcTemplate(source);
        new TransactionTemplate(new JdbcTransactionManager(source))
                .executeWithoutResult(status -> resolve(database, deliveryNo));
    }

    /** Inside the caller's transaction; every identity when no delivery is named. */
    static void resolve(NamedParameterJdbcTemplate database, @Nullable Integer deliveryNo) {
        Map<String, @Nullable Object> parameters = new HashMap<>();
        parameters.put("delivery_no", deliveryNo);
        for (String file :
                List.of("units/written_address.sql", "units/address_reading.sql", "units/address_unit.sql")) {
            Sql.file(file).update(database, parameters);
        }
    }
}
