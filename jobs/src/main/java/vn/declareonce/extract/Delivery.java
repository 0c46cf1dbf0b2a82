package vn.declareonce.extract;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Sha256;

/**
 * One received file as the store knows it.
 *
 * @param number the store's own number, surrogate
 * @param id derived from source, sender, content and stated time: what people see
 * @param statedTime Vietnam local time; null when unknown
 * @param status receiving, staged, active, refused or retracted
 * @param retractions how often it was taken back
 */
public record Delivery(
        int number,
        String id,
        int senderNumber,
        String source,
        String sender,
        String layout,
        String layoutSha256,
        Path archivePath,
        @Nullable LocalDateTime statedTime,
        String status,
        int retractions) {

    private static final int ID_LENGTH = 16;

    /** The same delivery, its file lying elsewhere. */
    public Delivery at(Path path) {
        return new Delivery(
                number, id, senderNumber, source, sender, layout, layoutSha256, path, statedTime, status, retractions);
    }

    /** The identity of a delivery: the same key is the same delivery, whoever hands it in and whenever. */
    public record Key(
            String source,
            String sender,
            String sha256,
            @Nullable LocalDateTime statedTime) {
        public String id() {
            String text = String.join("\n", source, sender, sha256, String.valueOf(statedTime));
            return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
        }
    }
}
