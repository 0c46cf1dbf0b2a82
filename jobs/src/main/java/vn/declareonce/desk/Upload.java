package vn.declareonce.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file handed in at the desk.
 *
 * @param from who handed it in, and for which province
 * @param fileName the sender's own
 * @param source null until it is known
 * @param layout null until it is known
 * @param found null before the check
 * @param refusal null unless the file was refused
 * @param delivery the id of its delivery; null before there is one
 */
public record Upload(
        UUID id,
        From from,
        String fileName,
        long bytes,
        String sha256,
        @Nullable String source,
        @Nullable String layout,
        Status status,
        @Nullable Found found,
        @Nullable Refusal refusal,
        @Nullable String delivery,
        Instant receivedAt) {

    /** Who handed a file in. */
    public record From(String user, String province) {}

    /**
     * What the check found.
     *
     * @param rows data rows read
     * @param refused rows that would be refused
     * @param doubted rows that would be taken although something in them is doubted
     * @param charset decided for the file; null for a workbook
     * @param delimiter decided for the file; null for a workbook
     * @param notes codes of {@link vn.declareonce.tabular.FileNote}, with the sheet where it concerns one
     */
    public record Found(
            long rows,
            long refused,
            long doubted,
            @Nullable String charset,
            @Nullable String delimiter,
            List<String> notes) {
        /** Rows without anything to say. */
        public long clean() {
            return rows - refused - doubted;
        }
    }

    /** Why the file is not taken. */
    public record Refusal(String vietnamese, String english) {
        public String in(Locale locale) {
            return locale.getLanguage().equals("vi") ? vietnamese : english;
        }
    }

    /** Where an upload stands. */
    public enum Status {
        /** Lies here; the check is to come or under way. */
        RECEIVED,
        /** The sender has to say what the file is. */
        CHOOSE,
        /** Checked; nothing was changed; the sender has to confirm. */
        CHECKED,
        /** The same file was loaded before. */
        KNOWN,
        /** Cannot be read as any layout says. */
        REFUSED,
        /** Confirmed; the load is to come or under way. */
        CONFIRMED,
        LOADED,
        /** The load broke; confirming again goes on. */
        FAILED,
        DISCARDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** True while the desk works on it by itself. */
        public boolean moving() {
            return this == RECEIVED || this == CONFIRMED;
        }

        static Status of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
