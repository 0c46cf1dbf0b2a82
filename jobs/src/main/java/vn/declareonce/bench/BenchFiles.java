package vn.declareonce.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.declareonce.sampledata.Generator;
import vn.declareonce.values.Sha256;

/** The register, the delivery and the delivery with every hundredth row changed, of one plan. */
record BenchFiles(Path register, Path delivery, Path changed) {
    static BenchFiles write(BenchPlan plan, Path folder) throws IOException {
        Generator.bench(plan.rows(), plan.seed(), folder);
        Generator.benchChanged(plan.rows(), plan.seed(), folder);
        return new BenchFiles(
                folder.resolve("register.csv"),
                folder.resolve("vaccination.csv"),
                folder.resolve("vaccination-changed.csv"));
    }

    /** Seconds to read the delivery and take its SHA-256, and nothing else. */
    double hashSeconds() throws IOException {
        long started = System.nanoTime();
        sha256(delivery);
        return Seconds.since(started);
    }

    /** 64 hexadecimal digits, as the store keeps them for a delivery. */
    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Sha256.of(in);
        }
    }
}
