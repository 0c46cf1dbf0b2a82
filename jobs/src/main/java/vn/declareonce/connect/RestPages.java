package vn.declareonce.connect;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Asks a web service for pages. Time-outs, 429 and 5xx are tried again, each time after a longer wait or the one the server asks for;
 * any other answer ends the fetch. Redirections are not followed: the credential goes to the configured address alone.
 */
final class RestPages {
    private static final int OK = 200;
    private static final int TOO_MANY = 429;
    private static final int SERVER_ERROR = 500;
    private static final long LARGEST_PAGE_BYTES = 16L << 20;

    private final String name;
    private final RestSettings settings;
    private final FetchWork work;
    private final HttpClient client;

    RestPages(String name, RestSettings settings, FetchWork work) {
        this.name = name;
        this.settings = settings;
        this.work = work;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofSeconds(settings.timeoutSeconds()))
                .build();
    }

    /** The page lies in the file; the answer is the time by the server's clock. */
    Optional<Instant> fetch(Map<String, String> parameters, Path page) {
        HttpRequest request = request(parameters);
        String last = "";
        for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
            Optional<Duration> asked = Optional.empty();
            try {
                HttpResponse<Path> response = send(request, page);
                if (response.statusCode() == OK && Files.size(page) <= LARGEST_PAGE_BYTES) {
                    return date(response.headers(), "Date");
                }
                last = response.statusCode() == OK
                        ? "a page of more than " + (LARGEST_PAGE_BYTES >> 20) + " MB; ask for smaller ones"
                        : "status " + response.statusCode();
                if (response.statusCode() != TOO_MANY && response.statusCode() < SERVER_ERROR) {
                    break;
                }
                asked = retryAfter(response.headers());
            } catch (IOException | TimeoutException e) {
                last = e.getClass().getSimpleName();
            }
            if (attempt < settings.attempts()) {
                rest(attempt, asked, last);
            }
        }
        throw failed(last);
    }

    private void rest(int attempt, Optional<Duration> asked, String last) {
        Duration wait = asked.orElse(Duration.ofSeconds(1L << Math.min(attempt - 1, 8)));
        Duration longest = Duration.ofSeconds(settings.longestWaitSeconds());
        if (asked.isPresent() && wait.compareTo(longest) > 0) {
            throw failed(last + ", asks to wait " + wait.toSeconds() + " s");
        }
        work.pause(wait.compareTo(longest) > 0 ? longest : wait);
    }

    private HttpResponse<Path> send(HttpRequest request, Path page) throws IOException, TimeoutException {
        CompletableFuture<HttpResponse<Path>> answer = client.sendAsync(
                request,
                HttpResponse.BodyHandlers.ofFile(
                        page,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE));
        try {
            // The request's own time-out ends with the headers; this one covers the body too.
            return answer.get(settings.timeoutSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest request(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                        URI.create(settings.url() + (query.isEmpty() ? "" : "?" + query)))
                .header("Accept", "application/json");
        if (settings.header() != null && settings.secret() != null) {
            builder.header(
                    settings.header(), settings.prefix() + settings.secret().value());
        }
        return builder.GET().build();
    }

    private static Optional<Duration> retryAfter(HttpHeaders headers) {
        Optional<String> written = headers.firstValue("Retry-After");
        if (written.isPresent() && written.get().matches("\\d{1,9}")) {
            return Optional.of(Duration.ofSeconds(Long.parseLong(written.get())));
        }
        Optional<Instant> now = date(headers, "Date");
        return date(headers, "Retry-After")
                .flatMap(until -> now.map(at -> Duration.between(at, until)))
                .map(wait -> wait.isNegative() ? Duration.ZERO : wait);
    }

    private static Optional<Instant> date(HttpHeaders headers, String name) {
        return headers.firstValue(name).flatMap(RestPages::parsed);
    }

    private static Optional<Instant> parsed(String written) {
        try {
            return Optional.of(ZonedDateTime.parse(written, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String encoded(@Nullable String text) {
        return URLEncoder.encode(String.valueOf(text), StandardCharsets.UTF_8);
    }

    private FetchFailed failed(String last) {
        return new FetchFailed(
                "Connector " + name + ": " + settings.url() + " does not answer as it should (" + last
                        + "). Check the address and the credential, then run again.",
                null);
    }
}
