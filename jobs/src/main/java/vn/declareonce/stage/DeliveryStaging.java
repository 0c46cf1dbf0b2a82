package vn.declareonce.stage;

import java.util.Map;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.extract.Delivery;

/** The staging of one delivery: its reader, its writer, and how far it came. */
public final class DeliveryStaging {
    private static final int BLOCK_ROWS = 500;
    private static final int CHUNK_ROWS = 10_000;

    /** System property by which a fault run sets how many rows are written together. */
    private static final String SET_ROWS = "declareonce.chunkRows";

    private static final Sql STATUS = Sql.file("stage/progress.sql");
    private static final Sql CLEAR = Sql.file("stage/clear.sql");

    private final DataSource dataSource;
    private final NamedParameterJdbcOperations database;
    private final Delivery delivery;
    private final FrozenFile file;

    public DeliveryStaging(
            DataSource dataSource, NamedParameterJdbcOperations database, Delivery delivery, FrozenFile file) {
        this.dataSource = dataSource;
        this.database = database;
        this.delivery = delivery;
        this.file = file;
    }

    /** Blocks read, written and committed together. */
    public static int chunkBlocks() {
        return Math.max(1, Integer.getInteger(SET_ROWS, CHUNK_ROWS) / blockRows());
    }

    static int blockRows() {
        return Math.min(BLOCK_ROWS, Integer.getInteger(SET_ROWS, BLOCK_ROWS));
    }

    /** @param progress told the data rows read so far */
    public ItemStreamReader<StageBlock> reader(LongConsumer progress) {
        return new DeliveryReader(this, file, progress);
    }

    public ItemWriter<StageBlock> writer() {
        return new StageWriter(dataSource);
    }

    /** False when the ledger of the delivery is written already, so that its staged rows are gone and not needed. */
    public boolean needed() {
        return !"active".equals(progress().status());
    }

    /** Rows of the delivery in staging; fewer than were read when the server crashed and emptied the unlogged tables. */
    public long stagedRows() {
        return progress().rows();
    }

    BlockBuilder blocks() {
        return new BlockBuilder(delivery.number(), delivery.statedTime());
    }

    void clear() {
        CLEAR.update(database, Map.of("delivery_no", delivery.number()));
    }

    private StagedSoFar progress() {
        return database.query(STATUS.text(), Map.of("delivery_no", delivery.number()), row -> {
            row.next();
            return new StagedSoFar(row.getString("status"), row.getLong("staged"));
        });
    }

    private record StagedSoFar(String status, long rows) {}
}
