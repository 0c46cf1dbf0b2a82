package vn.declareonce.stage;

import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;

/**
 * Makes blocks on a thread of its own while the caller works on earlier ones, in the same order and in bounded memory. A failure of
 * that thread is thrown to the caller at the place where it happened.
 */
final class ReadAhead<T> implements AutoCloseable {
    private final BlockingQueue<Block<T>> blocks;
    private final Thread worker;

    private record Block<T>(
            @Nullable List<T> rows, @Nullable Throwable failure) {}

    /** Where blocks come from. */
    @FunctionalInterface
    interface Blocks<T> {
        /** The next block, an empty one at the end. */
        List<T> next() throws InterruptedException;
    }

    /**
     * @param most blocks that wait for the caller; with 0 the worker hands over each block before it makes the next
     * @param source asked by the worker alone
     */
    ReadAhead(String name, int most, Blocks<T> source) {
        this.blocks = most == 0 ? new SynchronousQueue<>() : new ArrayBlockingQueue<>(most);
        this.worker = new Thread(() -> fill(source), name);
        this.worker.setDaemon(true);
        this.worker.start();
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

    /** Ends the worker and waits for its end, also when the caller is interrupted meanwhile. */
    @Override
    public void close() {
        worker.interrupt();
        boolean interrupted = false;
        while (worker.isAlive()) {
            blocks.clear();
            try {
                worker.join(10);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @SuppressWarnings("CatchingUnchecked") // whatever ends the worker must reach the caller
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
