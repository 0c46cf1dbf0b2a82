package vn.declareonce.stage;

import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.TabularRow;

/**
 * The data rows of a frozen delivery, mapped, judged and written down for COPY, in the file's own order. Restarts by position, which is right because the file
 * never changes. Rows are read, mapped and judged ahead on a thread of their own while the last chunk is being written.
 */
final class DeliveryReader implements ItemStreamReader<StageBlock> {
    static final String POSITION = "position";

    static final String DATA_ROWS = "dataRows";

    private final DeliveryStaging staging;
    private final FrozenFile file;
    private final LongConsumer progress;
    private @Nullable ReadAhead<StageBlock> ahead;
    private @Nullable RowCursor cursor;
    private long position;
    private long dataRows;

    DeliveryReader(DeliveryStaging staging, FrozenFile file, LongConsumer progress) {
        this.staging = staging;
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        position = context.getLong(POSITION, 0);
        dataRows = context.getLong(DATA_ROWS, 0);
        if (!staging.needed()) {
            ahead = new ReadAhead<>("read-nothing", List::of);
            return;
        }
        if (position == 0 || staging.stagedRows() != dataRows) {
            staging.clear();
            position = 0;
            dataRows = 0;
        }
        RowCursor opened = file.rows(position);
        cursor = opened;
        BlockBuilder builder = staging.blocks();
        ahead = new ReadAhead<>("read-" + file.id(), () -> readBlock(opened, builder));
    }

    @Override
    public @Nullable StageBlock read() throws InterruptedException {
        List<StageBlock> read = requireOpen().next();
        if (read.isEmpty()) {
            return null;
        }
        StageBlock block = read.get(0);
        position += block.fileRows();
        dataRows += block.dataRows();
        progress.accept(dataRows);
        return block;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(POSITION, position);
        context.putLong(DATA_ROWS, dataRows);
    }

    @Override
    public void close() {
        try {
            if (ahead != null) {
                ahead.close();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            if (cursor != null) {
                cursor.close();
            }
            ahead = null;
            cursor = null;
        }
    }

    private ReadAhead<StageBlock> requireOpen() {
        if (ahead == null) {
            throw new IllegalStateException("the reader is not open");
        }
        return ahead;
    }

    private List<StageBlock> readBlock(RowCursor rows, BlockBuilder builder) {
        while (builder.fileRows() < DeliveryStaging.blockRows()) {
            TabularRow row = rows.next();
            if (row == null) {
                break;
            }
            if (row.kind() == TabularRow.Kind.NOTE) {
                builder.note();
            } else {
                builder.add(file.judge(row));
            }
        }
        StageBlock block = builder.take();
        return block.fileRows() == 0 ? List.of() : List.of(block);
    }
}
