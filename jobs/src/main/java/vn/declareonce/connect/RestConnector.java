package vn.declareonce.connect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.crashpoint.CrashPoint;
import vn.declareonce.values.Sha256;

/**
 * A web service read page by page, written as a CSV. What changes while it pages shows as two walks that differ: the pages are walked
 * again until two walks one after the other agree. The watermark is the time of the first answer by the server's own clock.
 */
final class RestConnector implements Connector {
    private static final int MOST_WALKS = 5;
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String name;
    private final RestSettings settings;
    private final FetchWork work;
    private final RestPages pages;

    RestConnector(String name, RestSettings settings, FetchWork work) {
        this.name = name;
        this.settings = settings;
        this.work = work;
        this.pages = new RestPages(name, settings, work);
    }

    @Override
    public List<Offer> offers(FetchWindow window) {
        return List.of(new PagesOffer(window));
    }

    @Override
    public void close() {}

    private record Walk(List<String> pages, long rows, Optional<Instant> began) {}

    private final class PagesOffer implements Offer {
        private final FetchWindow window;

        PagesOffer(FetchWindow window) {
            this.window = window;
        }

        @Override
        public String origin() {
            return window.range() == null
                    ? "pages"
                    : "pages " + window.range().from() + " " + window.range().until();
        }

        @Override
        public Optional<Fetched> fetch(Path folder) {
            Path file = folder.resolve(name + ".csv");
            Path page = folder.resolve("page.json");
            try {
                Walk agreed = agreed(file, page);
                Files.deleteIfExists(page);
                return Optional.of(new Fetched(file, watermark(agreed), null, agreed.rows()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private Walk agreed(Path file, Path page) throws IOException {
            Walk before = walk(file, page);
            if (!settings.check()) {
                return before;
            }
            Optional<Instant> began = before.began();
            for (int walks = 2; walks <= MOST_WALKS; walks++) {
                Walk again = walk(file, page);
                if (again.pages().equals(before.pages())) {
                    return new Walk(again.pages(), again.rows(), began);
                }
                before = again;
                began = again.began();
            }
            throw failed("the pages change faster than they can be read");
        }

        private Walk walk(Path file, Path page) throws IOException {
            List<String> digests = new ArrayList<>();
            Set<String> cursors = new HashSet<>();
            Optional<Instant> began = Optional.empty();
            String cursor = null;
            try (SnapshotFile snapshot =
                    SnapshotFile.withHeader(file, List.copyOf(settings.columns().keySet()))) {
                do {
                    Optional<Instant> now = pages.fetch(parameters(cursor), page);
                    began = digests.isEmpty() ? now : began;
                    JsonNode root = parsed(page);
                    JsonNode items = root.at(settings.items());
                    if (!items.isArray()) {
                        throw failed("there is no array at " + settings.items());
                    }
                    for (JsonNode item : items) {
                        snapshot.row(cells(item));
                    }
                    digests.add(Sha256.of(items.toString().getBytes(StandardCharsets.UTF_8)));
                    work.rows(snapshot.rows());
                    CrashPoint.reached("fetch page");
                    cursor = next(root);
                    if (cursor != null && !cursors.add(cursor)) {
                        throw failed("a cursor comes twice");
                    }
                    if (cursor != null && digests.size() >= settings.mostPages()) {
                        throw failed("there are more pages than 'mostPages' allows, " + settings.mostPages());
                    }
                } while (cursor != null);
                snapshot.finish();
                return new Walk(digests, snapshot.rows(), began);
            }
        }

        private Map<String, String> parameters(@Nullable String cursor) {
            Map<String, String> filled = new LinkedHashMap<>();
            settings.parameters()
                    .forEach((key, value) ->
                            filled.put(key, value.replace("{since}", since()).replace("{until}", until())));
            if (cursor != null) {
                filled.put(settings.cursorParameter(), cursor);
            }
            return filled;
        }

        private String since() {
            FetchWindow.Range range = window.range();
            if (range != null) {
                return range.from().atZone(VIETNAM).toInstant().toString();
            }
            String before = window.watermark();
            return before == null
                    ? settings.initial()
                    : Instant.parse(before)
                            .minus(Duration.parse(settings.overlap()))
                            .toString();
        }

        private String until() {
            FetchWindow.Range range = window.range();
            return range == null
                    ? "9999-12-31T00:00:00Z"
                    : range.until().atZone(VIETNAM).toInstant().toString();
        }

        private @Nullable String watermark(Walk walk) {
            if (!settings.hasWatermark() || window.range() != null) {
                return null;
            }
            return walk.began()
                    .orElseThrow(() -> failed("the answer has no Date header, which the watermark is taken from"))
                    .toString();
        }
    }

    private JsonNode parsed(Path page) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(page));
        } catch (JacksonException e) {
            throw failed("the answer is no JSON in UTF-8");
        }
    }

    /** Null on the last page, where the cursor is missing, null or empty. */
    private @Nullable String next(JsonNode page) {
        String cursor = text(page.at(settings.next()));
        return cursor == null || cursor.isEmpty() ? null : cursor;
    }

    private List<@Nullable String> cells(JsonNode item) {
        List<@Nullable String> cells = new ArrayList<>();
        for (String pointer : settings.columns().values()) {
            cells.add(text(item.at(pointer)));
        }
        return cells;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isMissingNode() || value.isNull()
                ? null
                : value.isValueNode() ? value.asString() : value.toString();
    }

    private FetchFailed failed(String what) {
        return new FetchFailed(
                "Connector " + name + ": " + settings.url() + ": " + what + ". Nothing was taken; run again.", null);
    }
}
