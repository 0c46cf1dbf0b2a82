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
 * The data rows of a frozen delivery, mapped and judged, in the file's own order. Restarts by position, which is right because the file
 * never changes. Rows are read, mapped and judged ahead on a thread of their own while the last chunk is being written.
 */
final class DeliveryReader implements ItemStreamReader<JudgedRow> {
    static final String POSITION = "position";
    private static final int BLOCK_ROWS = 512;

    private final DeliveryStaging staging;
    private final FrozenFile file;
    private final LongConsumer progress;
    private @Nullable ReadAhead<Read> ahead;
    private @Nullable RowCursor cursor;
    private List<Read> block = List.of();
    private int next;
    private long position;
    private long dataRows;

    /** @param row null for a note, which is counted but is no data */
    private record Read(@Nullable JudgedRow row) {}

    DeliveryReader(DeliveryStaging staging, FrozenFile file, LongConsumer progress) {
        this.staging = staging;
        this.file = file;
        this.progress = progress;
    }

    @Override
    public void open(ExecutionContext context) {
        position = context.getLong(POSITION, 0);
        dataRows = context.getLong(DeliveryStaging.DATA_ROWS, 0);
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
        ahead = new ReadAhead<>("read-" + file.id(), () -> readBlock(opened));
    }

    @Override
    public @Nullable JudgedRow read() throws InterruptedException {
        while (true) {
            if (next == block.size()) {
                block = requireOpen().next();
                next = 0;
                if (block.isEmpty()) {
                    return null;
                }
                progress.accept(dataRows);
            }
            Read read = block.get(next++);
            position++;
            if (read.row() != null) {
                dataRows++;
                return read.row();
            }
        }
    }

    @Override
    public void update(ExecutionContext context) {
        context.putLong(POSITION, position);
        context.putLong(DeliveryStaging.DATA_ROWS, dataRows);
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

    private ReadAhead<Read> requireOpen() {
        if (ahead == null) {
            throw new IllegalStateException("the reader is not open");
        }
        return ahead;
    }

    private List<Read> readBlock(RowCursor rows) {
        List<Read> read = new ArrayList<>(BLOCK_ROWS);
        while (read.size() < BLOCK_ROWS) {
            TabularRow row = rows.next();
            if (row == null) {
                return read;
            }
            read.add(new Read(row.kind() == TabularRow.Kind.NOTE ? null : file.judge(row)));
        }
        return read;
    }
}
