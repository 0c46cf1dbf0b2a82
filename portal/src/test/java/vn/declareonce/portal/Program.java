package vn.declareonce.portal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A province's own program that uses the API with a token. */
final class Program {
    private static final String BOUNDARY = "----declare-once-program";

    private final String url;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    Program(String url, String token) {
        this.url = url;
        this.token = token;
    }

    HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET().build());
    }

    HttpResponse<String> post(String path) {
        return send(request(path).POST(BodyPublishers.noBody()).build());
    }

    HttpResponse<String> post(String path, String type, byte[] body) {
        return send(request(path)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    HttpResponse<String> upload(String fileName, byte[] bytes) {
        return post("/api/v1/uploads", "multipart/form-data; boundary=" + BOUNDARY, body(fileName, bytes));
    }

    /** Asks until nothing is being done with the upload. */
    JsonNode settled(String path) {
        long end = System.nanoTime() + 60_000_000_000L;
        JsonNode now = json(get(path));
        while (now.path("moving").asBoolean(false) && System.nanoTime() < end) {
            Thread.onSpinWait();
            now = json(get(path));
        }
        return now;
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static byte[] body(String fileName, byte[] bytes) {
        try (ByteArrayOutputStream body = new ByteArrayOutputStream()) {
            body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                            + "\"\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.write(bytes);
            body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
            return body.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(url + path)).header("Authorization", "Bearer " + token);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
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
}
