package vn.declareonce.desk;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.declareonce.job.RegisterVerdict;
import vn.declareonce.report.Counts;

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
 * @param lineage what it takes the place of
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
        Lineage lineage,
        Instant receivedAt) {

    /** The same after a check. */
    Upload checked(Status now, @Nullable Outcome outcome) {
        return new Upload(
                id,
                from,
                fileName,
                bytes,
                sha256,
                outcome == null || outcome.source() == null ? source : outcome.source(),
                outcome == null || outcome.layout() == null ? layout : outcome.layout(),
                now,
                outcome == null ? null : outcome.found(),
                outcome == null ? null : outcome.refusal(),
                outcome == null ? null : outcome.delivery(),
                lineage,
                receivedAt);
    }

    /** What a check ended with; null where it says nothing. */
    record Outcome(
            @Nullable String source,
            @Nullable String layout,
            @Nullable Found found,
            @Nullable Refusal refusal,
            @Nullable String delivery) {
        static Outcome refused(Refusal refusal) {
            return new Outcome(null, null, null, refusal, null);
        }
    }

    /** Who handed a file in. */
    public record From(String user, String province) {}

    /**
     * What an upload takes the place of.
     *
     * @param replaces the delivery that is taken back when this is loaded; null for none
     * @param corrects the upload this is a corrected copy of; null for none
     * @param cells how many cells were corrected in it
     */
    public record Lineage(
            @Nullable String replaces, @Nullable UUID corrects, int cells) {
        public static final Lineage NONE = new Lineage(null, null, 0);
    }

    /**
     * What the check found.
     *
     * @param counts what would become of the rows, as the receipt would say
     * @param doubted rows that would not be refused although something in them is doubted
     * @param verdicts what the register says of the rows that would be loaded or would wait
     * @param text how the file is written
     */
    public record Found(Counts counts, long doubted, Map<RegisterVerdict, Long> verdicts, Written text) {
        public long rows() {
            return counts.read();
        }

        public long refused() {
            return counts.rejected();
        }

        public long verdict(RegisterVerdict verdict) {
            return verdicts.getOrDefault(verdict, 0L);
        }
    }

    /**
     * How a file is written.
     *
     * @param charset decided for the file; null for a workbook
     * @param delimiter decided for the file; null for a workbook
     * @param notes codes of {@link vn.declareonce.tabular.FileNote}, with the sheet where it concerns one
     */
    public record Written(
            @Nullable String charset,
            @Nullable String delimiter,
            List<String> notes) {}

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
        /** No layout fits; the sender can say what the columns mean. */
        UNKNOWN,
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
        DISCARDED,
        /** A corrected copy of it was made, which goes on in its place. */
        CORRECTED;

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
