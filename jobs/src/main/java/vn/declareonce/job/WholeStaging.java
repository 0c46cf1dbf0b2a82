package vn.declareonce.job;

import java.util.ArrayList;
import java.util.List;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import vn.declareonce.stage.DeliveryStaging;
import vn.declareonce.stage.RowsRead;
import vn.declareonce.stage.StageBlock;

/** Stages a file whole in the caller's transaction, without a job: what is then looked at is rolled back. */
final class WholeStaging {
    private WholeStaging() {}

    static RowsRead stage(DeliveryStaging staging, Progress progress) {
        ItemStreamReader<StageBlock> reader = staging.reader(progress::rows);
        ItemWriter<StageBlock> writer = staging.writer();
        ExecutionContext context = new ExecutionContext();
        reader.open(context);
        try {
            List<StageBlock> chunk;
            do {
                chunk = chunk(reader);
                writer.write(new Chunk<>(chunk));
            } while (chunk.size() == DeliveryStaging.chunkBlocks());
            reader.update(context);
            return RowsRead.in(context);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("the file could not be staged", e);
        } finally {
            reader.close();
        }
    }

    /** Fewer blocks than a chunk holds mean the end; the reader must not be asked again after it. */
    private static List<StageBlock> chunk(ItemStreamReader<StageBlock> reader) throws Exception {
        List<StageBlock> chunk = new ArrayList<>();
        while (chunk.size() < DeliveryStaging.chunkBlocks()) {
            StageBlock block = reader.read();
            if (block == null) {
                break;
            }
            chunk.add(block);
        }
        return chunk;
    }
}
