package vn.declareonce.layout;

import java.util.Arrays;
import vn.declareonce.values.Sha256;

/** A layout's YAML exactly as it was read, so that it can be archived with what it reads. Equal bytes are equal. */
public final class LayoutBytes {
    private final byte[] yaml;
    private final String sha256;

    LayoutBytes(byte[] yaml) {
        this.yaml = yaml.clone();
        this.sha256 = Sha256.of(yaml);
    }

    public byte[] yaml() {
        return yaml.clone();
    }

    /** Hexadecimal. */
    public String sha256() {
        return sha256;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LayoutBytes bytes && Arrays.equals(yaml, bytes.yaml);
    }

    @Override
    public int hashCode() {
        return sha256.hashCode();
    }

    @Override
    public String toString() {
        return sha256;
    }
}
