package vn.declareonce.mapping;

import java.nio.charset.StandardCharsets;
import java.security.DigestException;
import java.security.MessageDigest;
import java.util.Arrays;
import vn.declareonce.record.Fingerprint;
import vn.declareonce.values.Sha256;

/**
 * Fingerprints of named texts: the first 128 bits of the SHA-256 over name, length and UTF-8 of each. One per thread, reused, because a
 * digest and its buffer for every row would cost more than the hashing.
 */
final class ContentHash {
    private static final ThreadLocal<ContentHash> OWN = ThreadLocal.withInitial(ContentHash::new);
    private static final int LENGTH_BYTES = 4;

    private final MessageDigest digest = Sha256.digest();
    private final byte[] result = new byte[32];
    private byte[] buffer = new byte[1024];
    private int length;

    private ContentHash() {}

    /** This thread's hash, begun anew. */
    static ContentHash begin() {
        ContentHash own = OWN.get();
        own.length = 0;
        return own;
    }

    static byte[] name(String name) {
        return (name + '\0').getBytes(StandardCharsets.UTF_8);
    }

    void add(byte[] name, String text) {
        int size = text.length();
        require(name.length + LENGTH_BYTES + 3 * size);
        System.arraycopy(name, 0, buffer, length, name.length);
        int lengthAt = length + name.length;
        length = lengthAt + LENGTH_BYTES;
        for (int i = 0; i < size; i++) {
            write(text.charAt(i));
        }
        int bytes = length - lengthAt - LENGTH_BYTES;
        for (int i = 0; i < LENGTH_BYTES; i++) {
            buffer[lengthAt + i] = (byte) (bytes >>> (24 - 8 * i));
        }
    }

    Fingerprint end() {
        try {
            digest.update(buffer, 0, length);
            digest.digest(result, 0, result.length);
        } catch (DigestException e) {
            throw new IllegalStateException("SHA-256 has 32 bytes", e);
        }
        return new Fingerprint(eightBytes(0), eightBytes(8));
    }

    /** UTF-8 of each UTF-16 unit by itself: halves of a pair stay two units, so nothing written can make two texts equal. */
    private void write(char c) {
        if (c < 0x80) {
            buffer[length++] = (byte) c;
        } else if (c < 0x800) {
            buffer[length++] = (byte) (0xC0 | (c >> 6));
            buffer[length++] = (byte) (0x80 | (c & 0x3F));
        } else {
            buffer[length++] = (byte) (0xE0 | (c >> 12));
            buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
            buffer[length++] = (byte) (0x80 | (c & 0x3F));
        }
    }

    private void require(int bytes) {
        if (buffer.length - length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, length + bytes));
        }
    }

    private long eightBytes(int from) {
        long value = 0;
        for (int i = from; i < from + 8; i++) {
            value = (value << 8) | (result[i] & 0xFF);
        }
        return value;
    }
}
