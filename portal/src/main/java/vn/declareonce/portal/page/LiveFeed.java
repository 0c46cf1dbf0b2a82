package vn.declareonce.portal.page;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.watch.LiveRun;
import vn.declareonce.watch.RunHistory;

/**
 * Tells open pages once a second what is at work, in the words of their language; asks the store once for all of them, and not at all when
 * nobody looks. A page is told for {@link #LONGEST} at most, so that a page left open does not keep its session alive.
 */
@Component
class LiveFeed implements SmartLifecycle {
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeed.class);
    private static final int MOST = 200;
    private static final JsonMapper JSON = new JsonMapper();

    private final RunHistory runs;
    private final MessageSource texts;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private @Nullable ScheduledExecutorService ticking;

    LiveFeed(Watching watching, MessageSource texts) {
        this.runs = watching.runs();
        this.texts = texts;
    }

    private record Listener(SseEmitter emitter, Locale locale, Instant until) {}

    /** A stream of events {@code live}, and one {@code over} at its end. */
    SseEmitter subscribe(Locale locale) {
        SseEmitter emitter = new SseEmitter(LONGEST.plusMinutes(1).toMillis());
        Listener listener = new Listener(emitter, locale, Instant.now().plus(LONGEST));
        emitter.onCompletion(() -> listeners.remove(listener));
        emitter.onError(failure -> listeners.remove(listener));
        emitter.onTimeout(() -> listeners.remove(listener));
        if (listeners.size() >= MOST) {
            emitter.complete();
        } else {
            listeners.add(listener);
        }
        return emitter;
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService ticks = Executors.newSingleThreadScheduledExecutor(tick -> {
            Thread thread = new Thread(tick, "live-feed");
            thread.setDaemon(true);
            return thread;
        });
        ticks.scheduleWithFixedDelay(this::tick, 1, 1, TimeUnit.SECONDS);
        ticking = ticks;
    }

    /** Before the web server waits for open requests to end: these end now. */
    @Override
    public synchronized void stop() {
        if (ticking != null) {
            ticking.shutdownNow();
            ticking = null;
        }
        listeners.forEach(this::end);
    }

    @Override
    public synchronized boolean isRunning() {
        return ticking != null;
    }

    private void tick() {
        if (listeners.isEmpty()) {
            return;
        }
        try {
            Instant now = Instant.now();
            List<LiveRun> live = runs.live(now);
            Map<Locale, String> said = new HashMap<>();
            for (Listener listener : listeners) {
                if (listener.until().isBefore(now)) {
                    end(listener);
                } else {
                    send(listener, "live", said.computeIfAbsent(listener.locale(), locale -> json(live, locale)));
                }
            }
        } catch (RuntimeException e) {
            LOG.debug("no live figures this second", e);
        }
    }

    private void end(Listener listener) {
        send(listener, "over", "");
        listeners.remove(listener);
        listener.emitter().complete();
    }

    private void send(Listener listener, String event, String words) {
        try {
            listener.emitter().send(SseEmitter.event().name(event).data(words));
        } catch (IOException | IllegalStateException gone) {
            listeners.remove(listener);
        }
    }

    private String json(List<LiveRun> live, Locale locale) {
        Figures figures = new Figures(locale);
        List<Map<String, @Nullable Object>> lines = new ArrayList<>();
        for (LiveRun run : live) {
            Map<String, @Nullable Object> line = new LinkedHashMap<>();
            line.put("run", run.number());
            line.put("stage", text(run.stopping() ? "live.stopping" : "stage." + run.stage(), locale));
            line.put("rows", figures.number(run.rows()));
            line.put("rate", run.rate() == 0 ? "–" : text("upload.rate", locale, figures.number(run.rate())));
            line.put("left", left(run, figures, locale));
            line.put("percent", run.percent());
            lines.add(line);
        }
        return JSON.writeValueAsString(lines);
    }

    private String left(LiveRun run, Figures figures, Locale locale) {
        Duration left = run.left();
        return left == null ? "–" : left.isZero() ? text("live.overdue", locale) : figures.about(left);
    }

    private String text(String key, Locale locale, Object... values) {
        return Objects.requireNonNull(texts.getMessage(key, values, key, locale));
    }
}
