package vn.declareonce.desk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import vn.declareonce.database.Sql;
import vn.declareonce.mail.MailFailed;
import vn.declareonce.mail.Mailer;

/**
 * Rows that waited and are settled by now, told to who handed them in: on a page always, by mail once for each further row where the user has an
 * address. A mail says how many rows of which delivery, and nothing of any person or cell, nor the file's name.
 */
public final class Settled {
    private static final Logger LOG = LoggerFactory.getLogger(Settled.class);
    private static final Duration LOOKED_BACK = Duration.ofDays(90);
    private static final Sql SETTLED = Sql.file("desk/settled.sql");
    private static final Sql TOLD = Sql.file("desk/told.sql");

    private final NamedParameterJdbcOperations jdbc;

    public Settled(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A delivery with settled rows.
     *
     * @param rows of those that waited at loading, how many are settled
     * @param held how many waited at loading
     * @param told how many its sender was told of by mail
     * @param email null when the user has none
     */
    public record Line(
            int number,
            String delivery,
            String file,
            @Nullable String email,
            long rows,
            long held,
            long told) {}

    /** Those of a province, of the last 90 days, the newest first. */
    public List<Line> of(String province) {
        return lines(province);
    }

    /**
     * Mails who was not told yet; a mail that fails is tried again the next time.
     *
     * @param receipts the address of receipts, to which a delivery's id is added
     * @return how many mails went out
     */
    public int tell(Mailer mailer, String receipts) {
        int sent = 0;
        for (Line line : lines(null)) {
            String email = line.email();
            if (line.rows() <= line.told() || email == null) {
                continue;
            }
            try {
                mailer.send(List.of(email), subject(line), text(line, receipts));
                TOLD.update(jdbc, Map.of("delivery_no", line.number(), "rows_told", line.rows()));
                sent++;
            } catch (MailFailed e) {
                LOG.warn("The notice of delivery {} could not be sent; it is tried again", line.delivery(), e);
            }
        }
        return sent;
    }

    private List<Line> lines(@Nullable String province) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("province", province);
        values.put("since", Instant.now().minus(LOOKED_BACK).atOffset(ZoneOffset.UTC));
        return jdbc.query(
                SETTLED.text(),
                values,
                (row, number) -> new Line(
                        row.getInt("delivery_no"),
                        row.getString("delivery_id"),
                        row.getString("file_name"),
                        row.getString("email"),
                        row.getLong("settled"),
                        row.getLong("held"),
                        row.getLong("told")));
    }

    private static String subject(Line line) {
        return "Khai một lần: " + line.rows() + " dòng đã rõ / rows settled (" + line.delivery() + ")";
    }

    private static String text(Line line, String receipts) {
        long left = line.held() - line.rows();
        return "Trong lần gửi " + line.delivery() + ", " + line.rows() + " trên " + line.held()
                + " dòng từng chờ nay đã rõ là của ai; còn " + left + " dòng chờ.\n"
                + "Bạn không phải làm gì với các dòng đã rõ. Xem biên nhận: " + receipts + line.delivery() + "\n\n"
                + "Of delivery " + line.delivery() + ", " + line.rows() + " of the " + line.held()
                + " rows that waited are settled now; " + left + " still wait.\n"
                + "Nothing is to be done about the settled ones. The receipt: " + receipts + line.delivery() + "\n";
    }
}
