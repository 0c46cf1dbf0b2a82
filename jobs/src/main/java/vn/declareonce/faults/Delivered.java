package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One generated file to deliver.
 *
 * @param rows that it holds, counted by who wrote it and not by who reads it
 */
record Delivered(String source, Path file, long rows) {
    /** The command that loads it, or a copy of it. */
    List<String> load(Path copy) {
        return List.of("load", source, copy.toString());
    }

    List<String> load() {
        return load(file);
    }

    /** What tells it in the ledger. */
    String key() throws IOException {
        return source + " " + sha256();
    }

    String sha256() throws IOException {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Every file of a generated folder, by its truth: one line for each row, notes marked. */
    static List<Delivered> of(Path folder) throws IOException {
        Map<String, Long> rows = new LinkedHashMap<>();
        Map<String, String> sources = new LinkedHashMap<>();
        for (String line :
                Files.readAllLines(folder.resolve("truth.csv")).stream().skip(1).toList()) {
            String[] cells = line.split(",", -1);
            sources.put(cells[1], cells[0]);
            rows.merge(cells[1], cells[6].equals("note") ? 0L : 1L, Long::sum);
        }
        List<Delivered> files = new ArrayList<>();
        rows.forEach((name, count) -> {
            files.add(new Delivered(String.valueOf(sources.get(name)), folder.resolve(name), count));
        });
        return List.copyOf(files);
    }
}
