package vn.declareonce.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import vn.declareonce.tabular.RowCursor;
import vn.declareonce.tabular.TabularRow;

/**
 * The data rows of a frozen delivery, mapped, judged and written down for COPY, in the file's own order. Restarts by position, which
 * is right because the file never changes. Rows are read ahead on one thread, and mapped and judged on a second, while the last chunk
 * is being written.
 */
final class DeliveryReader implements ItemStreamReader<StageBlock> {
    static final String POSITION = "position";

    static final String DATA_ROWS = "dataRows";

    private static final int JUDGED_BLOCKS = 16;

    /** Rows as written may be long, so none wait: one block is read while one is judged, and a block of long rows ends early. */
    private static final int READ_BLOCKS = 0;

    private static final long BLOCK_CHARS = 1_000_000;

    private final DeliveryStaging staging;
    private final FrozenFile file;
    private final LongConsumer progress;
    private @Nullable ReadAhead<TabularRow> read;
    private @Nullable ReadAhead<StageBlock> judged;
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
            judged = new ReadAhead<>("judge-nothing", 1, List::of);
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
        ReadAhead<TabularRow> rows = new ReadAhead<>("read-" + file.id(), READ_BLOCKS, () -> readBlock(opened));
        read = rows;
        judged = new ReadAhead<>("judge-" + file.id(), JUDGED_BLOCKS, () -> judgeBlock(rows.next(), builder));
    }

    @Override
    public @Nullable StageBlock read() throws InterruptedException {
        List<StageBlock> next = requireOpen().next();
        if (next.isEmpty()) {
            return null;
        }
        StageBlock block = next.get(0);
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
        if (judged != null) {
            judged.close();
        }
        if (read != null) {
            read.close();
        }
        if (cursor != null) {
            cursor.close();
        }
        judged = null;
        read = null;
        cursor = null;
    }

    private ReadAhead<StageBlock> requireOpen() {
        if (judged == null) {
            throw new IllegalStateException("the reader is not open");
        }
        return judged;
    }

    private static List<TabularRow> readBlock(RowCursor rows) {
        int most = DeliveryStaging.blockRows();
        List<TabularRow> block = new ArrayList<>(most);
        long chars = 0;
        while (block.size() < most && chars < BLOCK_CHARS) {
            TabularRow row = rows.next();
            if (row == null) {
                break;
            }
            block.add(row);
            chars += row.chars();
        }
        return block;
    }

    private List<StageBlock> judgeBlock(List<TabularRow> rows, BlockBuilder builder) {
        for (TabularRow row : rows) {
            if (row.kind() == TabularRow.Kind.NOTE) {
                builder.note();
            } else {
                builder.add(file.judge(row));
            }
        }
        return rows.isEmpty() ? List.of() : List.of(builder.take());
    }
}
