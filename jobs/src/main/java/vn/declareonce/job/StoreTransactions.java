package vn.declareonce.job;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import vn.declareonce.crashpoint.CrashPoint;

/** The one transaction manager: each transaction begins by confirming that this process still owns the locks it took. */
final class StoreTransactions extends JdbcTransactionManager {
    private static final long serialVersionUID = 1L;

    private final transient Leases leases;

    StoreTransactions(DataSource dataSource, Leases leases) {
        super(dataSource);
        this.leases = leases;
    }

    @Override
    protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
            throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        leases.confirm(connection);
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
        CrashPoint.reached("before commit");
        super.doCommit(status);
        CrashPoint.reached("after commit");
    }
}
