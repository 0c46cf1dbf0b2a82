package vn.declareonce.alert;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts alerts as JSON. With a secret, the header {@code X-Signature-256} holds {@code sha256=} and the HMAC-SHA-256 of the body in hex, so
 * that the receiver can tell who wrote; {@code X-Alert-Id} is the same each time an alert is tried again.
 */
final class Webhook {
    private static final String ALGORITHM = "HmacSHA256";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI address;
    private final @Nullable String secret;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    Webhook(URI address, @Nullable String secret) {
        this.address = address;
        this.secret = secret;
    }

    /** @throws IOException when the receiver did not answer with a status of 2xx */
    void post(Alert alert, @Nullable String page) throws IOException, InterruptedException {
        byte[] body = JsonMapper.shared().writeValueAsBytes(fields(alert, page));
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("X-Alert-Id", Long.toString(alert.id()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (secret != null) {
            request.header("X-Signature-256", "sha256=" + signature(secret, body));
        }
        int status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
        if (status / 100 != 2) {
            throw new IOException("the webhook answered " + status);
        }
    }

    private static Map<String, @Nullable Object> fields(Alert alert, @Nullable String page) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("id", alert.id());
        fields.put("kind", alert.kind().code());
        fields.put("raisedAt", alert.raisedAt().toString());
        fields.put("run", alert.subject().run());
        fields.put("delivery", alert.subject().delivery());
        fields.put("source", alert.subject().source());
        fields.put("sender", alert.subject().sender());
        fields.put("vi", AlertText.what(alert, Locale.forLanguageTag("vi")));
        fields.put("en", AlertText.what(alert, Locale.ENGLISH));
        fields.put("page", page);
        return fields;
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
