package vn.declareonce.job;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.batch.core.configuration.support.MapJobRegistry;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.support.TaskExecutorJobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.repository.support.JdbcJobRepositoryFactoryBean;
import org.springframework.core.task.SyncTaskExecutor;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.database.Database;
import vn.declareonce.database.DatabaseSettings;

/**
 * What every job runs on: one data source and one transaction manager for the store and Spring Batch's own tables, so that rows and the
 * reader's position commit together.
 */
public final class Engine implements AutoCloseable {
    private final Database database;
    private final Path home;
    private final Leases leases;
    private final Pulses pulses;
    private final JdbcTransactionManager transactions;
    private final NamedParameterJdbcTemplate jdbc;
    private final JobRepository repository;
    private final JobOperator operator;

    private Engine(Database database, Path home) throws Exception {
        this.database = database;
        this.home = home;
        this.leases = new Leases(database.dataSource(), database.owner());
        this.pulses = new Pulses(database.dataSource());
        this.transactions = new StoreTransactions(database.dataSource(), leases);
        this.jdbc = new NamedParameterJdbcTemplate(database.dataSource());
        JdbcJobRepositoryFactoryBean factory = new JdbcJobRepositoryFactoryBean();
        factory.setDataSource(database.dataSource());
        factory.setTransactionManager(transactions);
        // Whoever starts a job holds its lock; a serializable snapshot would only stumble over the lease's heartbeat.
        factory.setIsolationLevelForCreateEnum(Isolation.READ_COMMITTED);
        factory.afterPropertiesSet();
        this.repository = factory.getObject();
        TaskExecutorJobOperator starter = new TaskExecutorJobOperator();
        starter.setJobRepository(repository);
        starter.setJobRegistry(new MapJobRegistry());
        starter.setTaskExecutor(new SyncTaskExecutor());
        starter.afterPropertiesSet();
        this.operator = starter;
    }

    /** Opens the database the settings name and what runs on it. */
    public static Engine open(DatabaseSettings settings) {
        return over(Database.open(settings), settings.home());
    }

    static Engine over(Database database, Path home) {
        try {
            return new Engine(database, home);
        } catch (Exception e) {
            database.close();
            throw new IllegalStateException("Spring Batch could not be set up on the database", e);
        }
    }

    public DataSource dataSource() {
        return database.dataSource();
    }

    public NamedParameterJdbcTemplate jdbc() {
        return jdbc;
    }

    public String url() {
        return database.url();
    }

    /** The folder that holds the archive and the reports. */
    public Path home() {
        return home;
    }

    public JdbcTransactionManager transactions() {
        return transactions;
    }

    /** Runs the work in one transaction. */
    public void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    /**
     * Does the work under a lock of that name, which goes when this process dies, unless somebody holds it: then answers false at once.
     *
     * @throws LeaseLost from a transaction of the work when the lock was lost meanwhile
     */
    public boolean alone(String name, Runnable work) {
        Optional<Lease> taken = leases.takeIfFree(name);
        if (taken.isEmpty()) {
            return false;
        }
        try (Lease held = taken.get()) {
            work.run();
            return true;
        }
    }

    /** What ends the names of this process's connections. */
    String owner() {
        return database.owner();
    }

    Leases leases() {
        return leases;
    }

    Pulses pulses() {
        return pulses;
    }

    public JobRepository repository() {
        return repository;
    }

    public JobOperator operator() {
        return operator;
    }

    @Override
    public void close() {
        pulses.close();
        leases.close();
        database.close();
    }
}
