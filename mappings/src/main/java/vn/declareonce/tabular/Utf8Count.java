package vn.declareonce.tabular;

/** How many letters of a sample are whole UTF-8 sequences of several bytes, and how many bytes above 127 are not part of one. */
record Utf8Count(int whole, int broken) {

    static Utf8Count of(byte[] sample) {
        int whole = 0;
        int broken = 0;
        int at = 0;
        while (at < sample.length) {
            int length = sample[at] >= 0 ? 1 : lengthAt(sample, at);
            if (sample[at] < 0 && length == 0) {
                broken++;
                length = 1;
            } else if (length > 1) {
                whole++;
            }
            at += length;
        }
        return new Utf8Count(whole, broken);
    }

    /** The bytes of the sequence; 0 when broken. One that the sample's ends cut is taken as whole. */
    private static int lengthAt(byte[] sample, int at) {
        int lead = sample[at] & 0xFF;
        if (lead < 0xC0) {
            return at < 3 ? 1 : 0;
        }
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
        if (lead == 0xC0 || lead == 0xC1 || lead > 0xF4) {
            return 0;
        }
        for (int i = 1; i < length; i++) {
            if (at + i == sample.length) {
                return length;
            }
            if ((sample[at + i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
