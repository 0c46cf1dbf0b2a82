package vn.declareonce.sampledata;

import java.util.Map;

/** The eleven-digit numbers of before 15/9/2018. */
final class OldPhones {
    private static final Map<String, String> OLD_PREFIX = Map.ofEntries(
            Map.entry("070", "0120"),
            Map.entry("079", "0121"),
            Map.entry("077", "0122"),
            Map.entry("076", "0126"),
            Map.entry("078", "0128"),
            Map.entry("083", "0123"),
            Map.entry("084", "0124"),
            Map.entry("085", "0125"),
            Map.entry("081", "0127"),
            Map.entry("082", "0129"),
            Map.entry("032", "0162"),
            Map.entry("033", "0163"),
            Map.entry("034", "0164"),
            Map.entry("035", "0165"),
            Map.entry("036", "0166"),
            Map.entry("037", "0167"),
            Map.entry("038", "0168"),
            Map.entry("039", "0169"),
            Map.entry("056", "0186"),
            Map.entry("058", "0188"),
            Map.entry("059", "0199"));

    private OldPhones() {}

    /** Empty when the prefix did not change. */
    static String of(String phone) {
        String old = OLD_PREFIX.get(phone.substring(0, 3));
        return old == null ? "" : old + phone.substring(3);
    }
}
