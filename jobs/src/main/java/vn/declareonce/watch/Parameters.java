package vn.declareonce.watch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the job of a delivery was given.
 *
 * @param layoutVersion null for deliveries of programs that did not stamp it
 * @param statedTime Viet Nam's; null when it states none
 * @param took the last load; null before its end
 * @param admitted why and by whom it was admitted against its limit; null when nobody had to
 */
public record Parameters(
        String layout,
        @Nullable Integer layoutVersion,
        String layoutSha256,
        String sha256,
        long bytes,
        @Nullable LocalDateTime statedTime,
        @Nullable String charset,
        @Nullable Duration took,
        @Nullable String admitted) {

    static Parameters of(ResultSet row) throws SQLException {
        Double seconds = Columns.doubleOrNull(row, "seconds");
        String because = row.getString("admitted_because");
        return new Parameters(
                row.getString("layout"),
                row.getObject("layout_version", Integer.class),
                row.getString("layout_sha256"),
                row.getString("sha256"),
                row.getLong("bytes"),
                row.getObject("stated_time", LocalDateTime.class),
                row.getString("charset"),
                seconds == null ? null : Duration.ofMillis(Math.round(seconds * 1000)),
                because == null ? null : because + " (" + row.getString("admitted_by") + ")");
    }
}
