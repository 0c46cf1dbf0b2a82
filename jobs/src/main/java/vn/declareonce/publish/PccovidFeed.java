package vn.declareonce.publish;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.database.Sql;
import vn.declareonce.values.Sha256;

/**
 * Every profile prefilled for PcCovid: {@code profiles.ndjson}, one JSON object a line in the order of the person keys, and {@code
 * manifest.json} with counts and the file's SHA-256. The files are readable by their owner only and appear when they are whole.
 */
public final class PccovidFeed {
    private static final Sql PROFILES = Sql.file("publish/pccovid.sql");
    private static final int FETCH_ROWS = 5_000;

    private PccovidFeed() {}

    /** @param ready profiles that miss nothing */
    public record Manifest(String feed, long profiles, long ready, String file, String sha256) {}

    /** @param beforeRead runs in the transaction that reads the profiles: the audit entry belongs there */
    public static Manifest write(JdbcTransactionManager transactions, Path folder, Runnable beforeRead) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        Manifest manifest = reading.execute(status -> {
            beforeRead.run();
            NamedParameterJdbcTemplate database =
                    new NamedParameterJdbcTemplate(Objects.requireNonNull(transactions.getDataSource()));
            database.getJdbcTemplate().setFetchSize(FETCH_ROWS);
            try {
                return write(database, Files.createDirectories(folder));
            } catch (IOException e) {
                throw new UncheckedIOException("the feed cannot be written to " + folder, e);
            }
        });
        if (manifest == null) {
            throw new IllegalStateException("the transaction answered nothing");
        }
        return manifest;
    }

    private static Manifest write(NamedParameterJdbcTemplate database, Path folder) throws IOException {
        MessageDigest digest = Sha256.digest();
        long[] counts = new long[2];
        Path part = privateFile(folder, "profiles.ndjson.part");
        try (OutputStream file =
                new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(part), digest))) {
            database.query(PROFILES.text(), Map.of(), row -> {
                counts[0]++;
                counts[1] += row.getBoolean("ready") ? 1 : 0;
                write(file, row.getString("profile"));
            });
        }
        Files.move(part, folder.resolve("profiles.ndjson"), StandardCopyOption.REPLACE_EXISTING);
        String hash = Sha256.hex(digest);
        Manifest manifest = new Manifest("pccovid", counts[0], counts[1], "profiles.ndjson", hash);
        Path manifestPart = privateFile(folder, "manifest.json.part");
        Files.writeString(
                manifestPart, new JsonMapper().writerWithDefaultPrettyPrinter().writeValueAsString(manifest) + "\n");
        Files.move(manifestPart, folder.resolve("manifest.json"), StandardCopyOption.REPLACE_EXISTING);
        return manifest;
    }

    private static void write(OutputStream file, String profile) {
        try {
            file.write(profile.getBytes(StandardCharsets.UTF_8));
            file.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path privateFile(Path folder, String name) throws IOException {
        Path file = folder.resolve(name);
        Files.deleteIfExists(file);
        return Files.createFile(
                file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
}
