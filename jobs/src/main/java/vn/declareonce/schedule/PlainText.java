package vn.declareonce.schedule;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;

/** What a planned run carries is a text, which a database administrator can read. */
final class PlainText implements Serializer {
    @Override
    public byte[] serialize(Object text) {
        return String.valueOf(text).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] bytes) {
        return type.cast(new String(bytes, StandardCharsets.UTF_8));
    }
}
