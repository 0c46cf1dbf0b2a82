package vn.declareonce.database;

import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * One running {@code COPY ... FROM STDIN} on a connection of the caller's, inside the caller's transaction. The server works while
 * the caller fills the next chunk. The connection does nothing else until {@link #finish()}; closing without it cancels the COPY.
 */
public final class CopyInto implements AutoCloseable {
    private final CopyIn copy;
    private long sent;

    /** Starts the COPY that the file holds, such as {@code copy citizen_next (...) from stdin}. */
    public CopyInto(Connection connection, Sql statement) throws SQLException {
        this.copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(statement.text());
        copy.writeToCopy(CopyRows.BEGIN, 0, CopyRows.BEGIN.length);
    }

    /** Sends one whole chunk; answers the rows the server took. */
    public static long all(Connection connection, Sql statement, CopyRows rows) throws SQLException {
        try (CopyInto into = new CopyInto(connection, statement)) {
            into.write(rows);
            return into.finish();
        }
    }

    /** Sends the rows and clears them. */
    public void write(CopyRows rows) throws SQLException {
        copy.writeToCopy(rows.buffer(), 0, rows.size());
        sent += rows.rows();
        rows.clear();
    }

    /** Ends the COPY; answers the rows the server took, which are all that were sent. */
    public long finish() throws SQLException {
        copy.writeToCopy(CopyRows.END, 0, CopyRows.END.length);
        long taken = copy.endCopy();
        if (taken != sent) {
            throw new IllegalStateException("COPY took " + taken + " rows of " + sent);
        }
        return taken;
    }

    @Override
    public void close() throws SQLException {
        if (copy.isActive()) {
            copy.cancelCopy();
        }
    }
}
