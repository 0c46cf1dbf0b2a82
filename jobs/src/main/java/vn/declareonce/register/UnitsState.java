package vn.declareonce.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;

/** The editions of administrative units that stand side by side, and how the known addresses read in them. */
public record UnitsState(List<Edition> editions, Addresses addresses) {

    /**
     * @param validTo the first day of the next edition; null for the latest
     * @param successors units of the edition before whose successors are known
     */
    public record Edition(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            long provinces,
            long districts,
            long wards,
            long successors) {}

    /**
     * In distinct writings of persons.
     *
     * @param several addresses that fit more than one ward of their edition
     * @param withoutDate addresses that mean another ward in another edition, of rows that state no time
     */
    public record Addresses(long resolved, long unknown, long several, long withoutDate, long withoutWard) {}

    /** As the store tells it now. */
    public static UnitsState of(NamedParameterJdbcOperations database) {
        List<Edition> editions = database.query(
                Sql.file("units/editions.sql").text(),
                Map.of(),
                (row, number) -> new Edition(
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class),
                        row.getLong("provinces"),
                        row.getLong("districts"),
                        row.getLong("wards"),
                        row.getLong("successors")));
        Addresses addresses = database.queryForObject(
                Sql.file("units/unresolved.sql").text(),
                Map.of(),
                (row, number) -> new Addresses(
                        row.getLong("resolved"),
                        row.getLong("unresolved") - row.getLong("several") - row.getLong("without_date"),
                        row.getLong("several"),
                        row.getLong("without_date"),
                        row.getLong("without_ward")));
        return new UnitsState(editions, Objects.requireNonNull(addresses));
    }
}
