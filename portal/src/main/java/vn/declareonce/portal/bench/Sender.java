package vn.declareonce.portal.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A program that hands files in over the API with a token of its own. */
final class Sender {
    private static final String BOUNDARY = "----declare-once-bench";
    private static final byte[] TAIL = ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    private static final long ASK_AGAIN_NANOSECONDS = 300_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    Sender(String token) {
        this.token = token;
    }

    /** Sends a file; the address of its upload. */
    String upload(ServerChild server, Path file) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                request(server, "/api/v1/uploads")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(BodyPublishers.concat(
                                BodyPublishers.ofByteArray(head(file)),
                                BodyPublishers.ofFile(file),
                                BodyPublishers.ofByteArray(TAIL)))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
            throw new IllegalStateException("a file was not taken: " + answer.body());
        }
        return answer.headers().firstValue("Location").orElseThrow();
    }

    JsonNode show(ServerChild server, String upload) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request(server, upload).build(), BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body());
    }

    /** Asks until nothing is being done with an upload, and requires where it stands then. */
    JsonNode settled(ServerChild server, String upload, String status) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        JsonNode now = show(server, upload);
        while (now.path("moving").asBoolean(false) && System.nanoTime() < end) {
            LockSupport.parkNanos(ASK_AGAIN_NANOSECONDS);
            now = show(server, upload);
        }
        if (!now.path("status").asString("").equals(status)) {
            throw new IllegalStateException("expected " + status + ", found " + now);
        }
        return now;
    }

    void confirm(ServerChild server, String upload) throws IOException, InterruptedException {
        client.send(
                request(server, upload + "/confirm").POST(BodyPublishers.noBody()).build(), BodyHandlers.discarding());
    }

    /** Sends {@code sent} bytes of the request's body and cuts the line, now with a reset, now as a browser that is closed. */
    void cut(ServerChild server, Path file, long sent, boolean reset) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            line.setSoLinger(reset, 0);
            OutputStream out = line.getOutputStream();
            out.write(opening(file));
            byte[] body = body(file);
            out.write(body, 0, (int) Math.min(sent, body.length));
            out.flush();
        }
    }

    /** Sends a file in {@code pieces}, with a pause between them; the status of the answer. */
    int slowly(ServerChild server, Path file, int pieces, long pauseNanoseconds) throws IOException {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            OutputStream out = line.getOutputStream();
            out.write(opening(file));
            byte[] body = body(file);
            int size = Math.max(1, (body.length + pieces - 1) / pieces);
            for (int at = 0; at < body.length; at += size) {
                out.write(body, at, Math.min(size, body.length - at));
                out.flush();
                LockSupport.parkNanos(pauseNanoseconds);
            }
            String status = new String(line.getInputStream().readNBytes(12), StandardCharsets.UTF_8);
            return Integer.parseInt(status.substring(9));
        }
    }

    /** Bytes of a request's body. */
    static long bodyBytes(Path file) throws IOException {
        return head(file).length + Files.size(file) + TAIL.length;
    }

    private byte[] opening(Path file) throws IOException {
        return ("POST /api/v1/uploads HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token
                        + "\r\nContent-Type: multipart/form-data; boundary=" + BOUNDARY + "\r\nContent-Length: "
                        + bodyBytes(file) + "\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] body(Path file) throws IOException {
        byte[] head = head(file);
        byte[] bytes = Files.readAllBytes(file);
        byte[] body = new byte[head.length + bytes.length + TAIL.length];
        System.arraycopy(head, 0, body, 0, head.length);
        System.arraycopy(bytes, 0, body, head.length, bytes.length);
        System.arraycopy(TAIL, 0, body, head.length + bytes.length, TAIL.length);
        return body;
    }

    private static byte[] head(Path file) {
        String part = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"";
        return (part + "source\"\r\n\r\n" + PressureFiles.SOURCE + "\r\n" + part + "file\"; filename=\""
                        + file.getFileName() + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(ServerChild server, String path) {
        return HttpRequest.newBuilder(URI.create(server.url() + path)).header("Authorization", "Bearer " + token);
    }
}
