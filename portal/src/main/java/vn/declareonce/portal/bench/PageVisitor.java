package vn.declareonce.portal.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.declareonce.portal.access.Totp;

/** Somebody who signs in and goes from page to page, and how long each took. Closing ends it. */
final class PageVisitor implements AutoCloseable {
    static final double P50 = 0.5;
    static final double P95 = 0.95;

    private static final Pattern FORM = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("class=\"secret\"><code>([A-Z2-7 ]+)</code>");
    private static final long PAUSE_NANOSECONDS = 50_000_000;
    private static final double NANOSECONDS = 1e6;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String url;
    private final List<String> pages;
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Map<String, List<Double>> milliseconds = new ConcurrentHashMap<>();
    private final Thread walk = new Thread(this::walk, "page-visitor");
    private volatile boolean going = true;
    private final AtomicInteger failures = new AtomicInteger();

    private PageVisitor(String url, List<String> pages) {
        this.url = url;
        this.pages = pages;
    }

    /** Signs in with a first password, sets up the second factor and begins to go round. */
    static PageVisitor of(ServerChild server, String user, String password, List<String> pages)
            throws IOException, InterruptedException {
        PageVisitor visitor = new PageVisitor(server.url(), pages);
        String form = visitor.get("/sign-in").body();
        String enrol = visitor.post("/sign-in", form, "name", user, "password", password)
                .body();
        Matcher secret = SECRET.matcher(enrol);
        if (!secret.find()) {
            throw new IllegalStateException("the bench's user could not sign in");
        }
        String code = Totp.code(secret.group(1).replace(" ", ""), Instant.now());
        visitor.post("/sign-in/enrol", enrol, "password", password + "-own", "code", code);
        visitor.walk.start();
        return visitor;
    }

    /** The time below which this share of the pages came, in milliseconds. */
    double quantile(double share) {
        return quantile(milliseconds.values().stream().flatMap(List::stream).toList(), share);
    }

    /** The same of one page. */
    double quantile(String page, double share) {
        return quantile(milliseconds.getOrDefault(page, List.of()), share);
    }

    int seen() {
        return milliseconds.values().stream().mapToInt(List::size).sum();
    }

    int seen(String page) {
        return milliseconds.getOrDefault(page, List.of()).size();
    }

    /** The time below which this share of these times lies; 0 when there are none. */
    static double quantile(List<Double> times, double share) {
        List<Double> sorted = times.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1L, (long) (share * sorted.size())));
    }

    int failures() {
        return failures.get();
    }

    @Override
    public void close() throws InterruptedException {
        going = false;
        walk.join();
    }

    private void walk() {
        for (int i = 0; going; i++) {
            long started = System.nanoTime();
            String page = pages.get(i % pages.size());
            try {
                if (get(page).statusCode() != 200) {
                    failures.incrementAndGet();
                }
            } catch (IOException away) {
                failures.incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            milliseconds
                    .computeIfAbsent(page, first -> new CopyOnWriteArrayList<>())
                    .add((System.nanoTime() - started) / NANOSECONDS);
            LockSupport.parkNanos(PAUSE_NANOSECONDS);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String page, String... fields)
            throws IOException, InterruptedException {
        Matcher token = FORM.matcher(page);
        StringJoiner body = new StringJoiner("&");
        body.add("_csrf=" + encoded(token.find() ? token.group(1) : ""));
        for (int i = 0; i < fields.length; i += 2) {
            body.add(fields[i] + "=" + encoded(fields[i + 1]));
        }
        return client.send(
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE).header("Accept", "text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
