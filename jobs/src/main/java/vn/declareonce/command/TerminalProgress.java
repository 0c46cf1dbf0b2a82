package vn.declareonce.command;

import java.time.LocalDateTime;
import java.util.concurrent.TimeUnit;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import vn.declareonce.job.Progress;

/** Shows on standard error what a job does: a bar on a terminal, a plain line now and then elsewhere. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long PLAIN_EVERY_NANOSECONDS = TimeUnit.SECONDS.toNanos(5);

    private final String task;
    private final boolean terminal = System.console() != null;
    private final long started = System.nanoTime();
    private long expectedRows;
    private long lastPlain = started;
    private @Nullable ProgressBar bar;

    TerminalProgress(String task) {
        this.task = task;
    }

    @Override
    public void expect(long rows) {
        expectedRows = rows;
    }

    @Override
    public void stage(String name) {
        if (!terminal) {
            return;
        }
        closeBar();
        bar = new ProgressBarBuilder()
                .setTaskName(task + " " + name)
                .setInitialMax(name.equals("stage") || name.equals("register") ? Math.max(expectedRows, -1) : -1)
                .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
                .setUnit(" rows", 1)
                .showSpeed()
                .clearDisplayOnFinish()
                .build();
    }

    @Override
    public void rows(long done) {
        if (bar != null) {
            bar.stepTo(done);
        } else if (System.nanoTime() - lastPlain > PLAIN_EVERY_NANOSECONDS) {
            lastPlain = System.nanoTime();
            System.err.println(plain(done, (lastPlain - started) / 1e9));
        }
    }

    @Override
    public void waits(String holder, LocalDateTime since) {
        System.err.println(task + ": đang chờ kho / waiting for the store, held by " + holder + " since " + since);
    }

    private String plain(long done, double seconds) {
        long rate = Math.round(done / seconds);
        String left = expectedRows > done && rate > 0 ? ", " + (expectedRows - done) / rate + " s left" : "";
        return task + ": " + done + " rows, " + rate + " rows/s" + left;
    }

    @Override
    public void close() {
        closeBar();
    }

    private void closeBar() {
        if (bar != null) {
            bar.close();
            bar = null;
        }
    }
}
