package vn.declareonce.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionTemplate;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.Deliveries;
import vn.declareonce.extract.Delivery;
import vn.declareonce.job.Engine;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.stage.DeliveryStaging;
import vn.declareonce.stage.FrozenFile;
import vn.declareonce.stage.StageBlock;

/** The load's first half alone: rows read, mapped, validated and copied into staging, in the chunks and transactions of the job. */
final class StagingAlone {
    private final Engine engine;
    private final Path file;
    private final Map<String, Double> parts = new LinkedHashMap<>();

    StagingAlone(Engine engine, Path file) {
        this.engine = engine;
        this.file = file;
    }

    /** Seconds the writing thread spent waiting for judged rows, sending and committing; and of reading and judging without sending. */
    Map<String, Double> parts() {
        return parts;
    }

    /** Seconds from opening the frozen file to the last commit. */
    double seconds() throws Exception {
        Delivery delivery = delivery();
        Layout layout = layout();
        long started = System.nanoTime();
        try (FrozenFile frozen = FrozenFile.open(delivery, OurLoad.source(), layout)) {
            stage(new DeliveryStaging(engine.dataSource(), engine.jdbc(), delivery, frozen));
        }
        double seconds = Seconds.since(started);
        started = System.nanoTime();
        try (FrozenFile frozen = FrozenFile.open(delivery, OurLoad.source(), layout)) {
            drain(new DeliveryStaging(engine.dataSource(), engine.jdbc(), delivery, frozen));
        }
        parts.put(
                "for comparison: read, map, validate and build the COPY rows, nothing written", Seconds.since(started));
        return seconds;
    }

    private Delivery delivery() throws Exception {
        Source source = OurLoad.source();
        Archive.Frozen frozen = new Archive(engine.home()).freeze(file);
        Delivery.Key key = new Delivery.Key(source.name(), source.name(), frozen.sha256(), null);
        Layout layout = layout();
        return new Deliveries(engine.jdbc())
                .register(new Deliveries.Received(key, frozen, layout.name(), layout.version(), layout.sha256(), null));
    }

    /** The generator writes the header of the source's default layout. */
    private static Layout layout() {
        return OurLoad.source().layouts().get(0);
    }

    private void stage(DeliveryStaging staging) throws Exception {
        ItemStreamReader<StageBlock> reader = staging.reader(rows -> {});
        ItemWriter<StageBlock> writer = staging.writer();
        reader.open(new ExecutionContext());
        try {
            Chunk<StageBlock> chunk = transfer(reader, writer);
            while (chunk.size() == DeliveryStaging.chunkBlocks()) {
                chunk = transfer(reader, writer);
            }
        } finally {
            reader.close();
        }
    }

    private Chunk<StageBlock> transfer(ItemStreamReader<StageBlock> reader, ItemWriter<StageBlock> writer) {
        Chunk<StageBlock> chunk = new Chunk<>();
        long[] ended = new long[1];
        new TransactionTemplate(engine.transactions()).executeWithoutResult(status -> {
            try {
                long started = System.nanoTime();
                fill(chunk, reader);
                add("waiting for judged rows and their COPY rows", started);
                started = System.nanoTime();
                writer.write(chunk);
                add("sending", started);
            } catch (Exception e) {
                throw new IllegalStateException("staging failed", e);
            }
            ended[0] = System.nanoTime();
        });
        add("committing", ended[0]);
        return chunk;
    }

    private static void fill(Chunk<StageBlock> chunk, ItemStreamReader<StageBlock> reader) throws Exception {
        while (chunk.size() < DeliveryStaging.chunkBlocks()) {
            StageBlock block = reader.read();
            if (block == null) {
                return;
            }
            chunk.add(block);
        }
    }

    private static void drain(DeliveryStaging staging) throws Exception {
        ItemStreamReader<StageBlock> reader = staging.reader(rows -> {});
        reader.open(new ExecutionContext());
        try {
            StageBlock block = reader.read();
            while (block != null) {
                block = reader.read();
            }
        } finally {
            reader.close();
        }
    }

    private void add(String part, long started) {
        parts.merge(part, Seconds.since(started), Double::sum);
    }
}
