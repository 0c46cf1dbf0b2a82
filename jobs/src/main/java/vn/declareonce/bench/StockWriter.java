package vn.declareonce.bench;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.batch.infrastructure.item.file.FlatFileItemReader;
import org.springframework.batch.infrastructure.item.file.builder.FlatFileItemReaderBuilder;
import org.springframework.batch.infrastructure.item.file.mapping.PassThroughFieldSetMapper;
import org.springframework.batch.infrastructure.item.file.transform.DelimitedLineTokenizer;
import org.springframework.batch.infrastructure.item.file.transform.FieldSet;
import org.springframework.core.io.FileSystemResource;
import vn.declareonce.database.Sql;
import vn.declareonce.job.Engine;

/**
 * What a project gets from Spring Batch's own parts: a flat file reader and a JDBC writer that upserts, in chunks of 1000, each chunk and
 * the reader's position in one transaction. No bean is built between reader and writer, which favours this side.
 */
final class StockWriter {
    private static final int CHUNK_ROWS = 1_000;
    private static final Sql UPSERT = Sql.file("bench/upsert_one.sql");

    private final Engine engine;
    private final Path file;

    StockWriter(Engine engine, Path file) {
        this.engine = engine;
        this.file = file;
    }

    /** Seconds of the job from its start to its end. */
    double seconds() throws Exception {
        FlatFileItemReader<FieldSet> reader = reader();
        Step step = new StepBuilder("stock", engine.repository())
                .<FieldSet, FieldSet>chunk(CHUNK_ROWS).transactionManager(engine.transactions()).reader(reader).stream(
                                reader)
                        .writer(writer())
                        .build();
        Job job = new JobBuilder("stock", engine.repository()).start(step).build();
        long started = System.nanoTime();
        JobExecution execution = engine.operator()
                .start(
                        job,
                        new JobParametersBuilder()
                                .addString("file", file.toString())
                                .toJobParameters());
        double seconds = Seconds.since(started);
        if (execution.getStatus() != BatchStatus.COMPLETED) {
            throw new IllegalStateException(
                    "the stock writer did not come to its end",
                    execution.getAllFailureExceptions().stream().findFirst().orElse(null));
        }
        return seconds;
    }

    private FlatFileItemReader<FieldSet> reader() {
        return new FlatFileItemReaderBuilder<FieldSet>()
                .name("stock")
                .resource(new FileSystemResource(file))
                .encoding("UTF-8")
                .linesToSkip(1)
                .lineTokenizer(new DelimitedLineTokenizer())
                .fieldSetMapper(new PassThroughFieldSetMapper())
                .build();
    }

    private JdbcBatchItemWriter<FieldSet> writer() {
        JdbcBatchItemWriter<FieldSet> writer = new JdbcBatchItemWriterBuilder<FieldSet>()
                .dataSource(engine.dataSource())
                .sql(UPSERT.text())
                .itemPreparedStatementSetter(StockWriter::set)
                .build();
        writer.afterPropertiesSet();
        return writer;
    }

    private static void set(FieldSet row, PreparedStatement statement) throws SQLException {
        String[] cells = row.getValues();
        for (int i = 0; i < cells.length; i++) {
            statement.setString(i + 1, cells[i].isEmpty() ? null : cells[i]);
        }
    }
}
