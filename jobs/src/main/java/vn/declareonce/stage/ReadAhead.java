package vn.declareonce.stage;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads blocks on a thread of its own while the caller works on earlier ones, in the same order and in bounded memory. A failure of
 * the reading thread is thrown to the caller at the place where it happened.
 */
final class ReadAhead<T> implements AutoCloseable {
    private final BlockingQueue<Block<T>> blocks;
    private final Thread reader;

    private record Block<T>(
            @Nullable List<T> rows, @Nullable Throwable failure) {}

    /** Where blocks come from. */
    @FunctionalInterface
    interface Blocks<T> {
        /** The next block, an empty one at the end. */
        List<T> next() throws InterruptedException;
    }

    /**
     * @param most blocks that wait for the caller
     * @param source asked by the reading thread alone
     */
    ReadAhead(String name, int most, Blocks<T> source) {
        this.blocks = new ArrayBlockingQueue<>(most);
        this.reader = new Thread(() -> fill(source), name);
        this.reader.setDaemon(true);
        this.reader.start();
    }

    /** The next block; empty at the end. */
    List<T> next() throws InterruptedException {
        Block<T> block = blocks.take();
        if (block.failure() instanceof RuntimeException failure) {
            throw failure;
        }
        if (block.failure() instanceof Error failure) {
            throw failure;
        }
        return block.rows() == null ? List.of() : block.rows();
    }

    @Override
    public void close() throws InterruptedException {
        reader.interrupt();
        while (reader.isAlive()) {
            blocks.clear();
            reader.join(10);
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever ends the reading thread must reach the caller
    private void fill(Blocks<T> source) {
        try {
            boolean more = true;
            while (more) {
                List<T> rows = source.next();
                more = !rows.isEmpty();
                blocks.put(new Block<>(rows, null));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error failure) {
            offer(new Block<>(null, failure));
        }
    }

    private void offer(Block<T> block) {
        try {
            blocks.put(block);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
