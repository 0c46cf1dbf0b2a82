package vn.declareonce.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One person's browser without script: keeps cookies, follows redirects, sends the token of the form on the page. */
public final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----declare-once-test";

    private final String url;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    Visitor(String url) {
        this.url = url;
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET().build());
    }

    /** A download. */
    public byte[] bytes(String path) {
        try {
            return client.send(request(path).GET().build(), BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends the fields, names and values in turns, from the form on {@code page}. */
    public HttpResponse<String> post(String page, String path, String... fields) {
        StringJoiner body = new StringJoiner("&");
        body.add("_csrf=" + encoded(token(page)));
        for (int i = 0; i < fields.length; i += 2) {
            body.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return postBody(path, body.toString());
    }

    /** Sends a body as it is. */
    public HttpResponse<String> postBody(String path, String body) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    /** Hands a file in from the upload page. */
    public HttpResponse<String> upload(String fileName, byte[] bytes) {
        return upload(token("/uploads"), fileName, bytes);
    }

    HttpResponse<String> upload(String token, String fileName, byte[] bytes) {
        return upload(token, Map.of(fileName, bytes));
    }

    /** Several files in one go from the upload page. */
    HttpResponse<String> upload(Map<String, byte[]> files) {
        return upload(token("/uploads"), files);
    }

    private HttpResponse<String> upload(String token, Map<String, byte[]> files) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            body.writeBytes(part("_csrf", "", token.getBytes(StandardCharsets.UTF_8)));
            body.writeBytes(part("source", "", new byte[0]));
            files.forEach((name, bytes) -> body.writeBytes(part("files", "; filename=\"" + name + "\"", bytes)));
            body.write(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return send(request("/uploads")
                    .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                    .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                    .build());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks again until the desk has done with the upload; the page as it is then. */
    public HttpResponse<String> settled(String path) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        HttpResponse<String> page = get(path);
        while (page.body().contains("hx-trigger=\"every") && System.nanoTime() < end) {
            Thread.onSpinWait();
            page = get(path);
        }
        return page;
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("khai"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    List<HttpCookie> allCookies() {
        return cookies.getCookieStore().getCookies();
    }

    private String token(String page) {
        Matcher found = TOKEN.matcher(get(page).body());
        return found.find() ? found.group(1) : "none";
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static byte[] part(String name, String more, byte[] value) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(
                ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(value);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return part.toByteArray();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
