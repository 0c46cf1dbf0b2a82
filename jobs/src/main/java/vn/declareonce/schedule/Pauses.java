package vn.declareonce.schedule;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import vn.declareonce.database.Sql;

/** Which connectors an operator has paused. */
final class Pauses {
    private static final Sql PAUSED = Sql.file("schedule/paused.sql");
    private static final Sql PAUSE = Sql.file("schedule/pause.sql");
    private static final Sql RESUME = Sql.file("schedule/resume.sql");

    private final NamedParameterJdbcTemplate database;

    Pauses(NamedParameterJdbcTemplate database) {
        this.database = database;
    }

    Set<String> names() {
        return new HashSet<>(database.queryForList(PAUSED.text(), Map.of(), String.class));
    }

    void pause(String connector) {
        PAUSE.update(database, Map.of("connector", connector));
    }

    void resume(String connector) {
        RESUME.update(database, Map.of("connector", connector));
    }
}
