package vn.declareonce.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** Run in a JVM of its own: opens the embedded database, commits one row, says so, and stays until its input ends. */
final class ChildUser {
    private ChildUser() {}

    public static void main(String[] arguments) throws Exception {
        try (Database database = Database.open(DatabaseSettings.embedded(Path.of(arguments[0])))) {
            try (Connection connection = database.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("create table if not exists kept (value text)");
                statement.execute("insert into kept values ('" + arguments[1] + "')");
            }
            System.out.println("committed");
            System.out.flush();
            while (System.in.read() >= 0) {
                // Whatever comes in, only its end counts.
            }
        }
    }
}
