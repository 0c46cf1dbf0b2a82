package vn.declareonce.stage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;
import vn.declareonce.database.CopyInto;
import vn.declareonce.database.CopyRows;
import vn.declareonce.database.Sql;

/** Sends the blocks of a chunk by COPY on the chunk's own connection, inside its transaction. */
final class StageWriter implements ItemWriter<StageBlock> {
    private static final Sql ROWS = Sql.file("stage/stage_row.sql");
    private static final Sql IDENTITIES = Sql.file("stage/stage_identity.sql");
    private static final Sql PROBLEMS = Sql.file("stage/stage_problem.sql");

    private final DataSource dataSource;

    StageWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void write(Chunk<? extends StageBlock> chunk) throws SQLException {
        Connection connection = DataSourceUtils.getConnection(dataSource);
        try {
            send(connection, ROWS, chunk, StageBlock::rows);
            send(connection, IDENTITIES, chunk, StageBlock::identities);
            send(connection, PROBLEMS, chunk, StageBlock::problems);
        } finally {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }

    private static void send(
            Connection connection,
            Sql statement,
            Chunk<? extends StageBlock> chunk,
            Function<StageBlock, CopyRows> text)
            throws SQLException {
        try (CopyInto into = new CopyInto(connection, statement)) {
            for (StageBlock block : chunk) {
                into.write(text.apply(block));
            }
            into.finish();
        }
    }
}
