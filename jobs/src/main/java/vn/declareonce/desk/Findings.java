package vn.declareonce.desk;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import vn.declareonce.values.Reason;

/** Every problem of a checked file, in a file of its own that its owner alone can read: no cell enters the database. */
final class Findings {
    private static final CSVFormat FORMAT = CSVFormat.RFC4180;

    private Findings() {}

    /** Takes problems in the file's order. Written whole when it is closed. */
    static final class Writer implements Closeable {
        private final CSVPrinter printer;

        Writer(Path file) throws IOException {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
            printer = new CSVPrinter(out, FORMAT);
        }

        void add(Finding finding) throws IOException {
            printer.printRecord(
                    finding.reason().name(),
                    finding.effect().name(),
                    finding.sheet(),
                    finding.row(),
                    finding.column(),
                    finding.value());
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }

    /** The kinds of problems, what refuses rows first, then the most frequent. */
    static List<Finding.Group> groups(Path file) {
        Map<String, Finding.Group> groups = new LinkedHashMap<>();
        read(file, record -> {
            Reason reason = Reason.valueOf(record.get(0));
            Finding.Effect effect = Finding.Effect.valueOf(record.get(1));
            groups.merge(
                    record.get(0) + record.get(1),
                    new Finding.Group(reason, effect, 1),
                    (one, other) -> new Finding.Group(reason, effect, one.count() + 1));
            return true;
        });
        return groups.values().stream()
                .sorted(Comparator.comparing(Finding.Group::effect)
                        .thenComparing(
                                Comparator.comparingLong(Finding.Group::count).reversed())
                        .thenComparing(Finding.Group::reason))
                .toList();
    }

    /** A page of the problems of one kind, in the file's order. */
    static List<Finding> page(Path file, Reason reason, Finding.Effect effect, int skipped, int size) {
        List<Finding> page = new ArrayList<>();
        int[] seen = {0};
        read(file, record -> {
            if (record.get(0).equals(reason.name()) && record.get(1).equals(effect.name())) {
                if (seen[0]++ >= skipped) {
                    page.add(finding(record));
                }
            }
            return page.size() < size;
        });
        return page;
    }

    /** Every problem, in the file's order. */
    static List<Finding> all(Path file) {
        List<Finding> all = new ArrayList<>();
        read(file, record -> all.add(finding(record)));
        return all;
    }

    /** Why a row would wait. */
    static List<Reason> holds(Path file, String sheet, int row) {
        List<Reason> holds = new ArrayList<>();
        read(file, record -> {
            Finding one = finding(record);
            if (one.effect() == Finding.Effect.HOLDS
                    && one.row() == row
                    && one.sheet().equals(sheet)) {
                holds.add(one.reason());
            }
            return true;
        });
        return holds;
    }

    private static Finding finding(CSVRecord record) {
        return new Finding(
                Reason.valueOf(record.get(0)),
                Finding.Effect.valueOf(record.get(1)),
                record.get(2),
                Integer.parseInt(record.get(3)),
                record.get(4),
                record.get(5));
    }

    @FunctionalInterface
    private interface Visitor {
        /** False to stop. */
        boolean visit(CSVRecord record);
    }

    private static void read(Path file, Visitor visitor) {
        if (!Files.exists(file)) {
            return;
        }
        try (Reader in = Files.newBufferedReader(file);
                CSVParser parser = FORMAT.parse(in)) {
            for (CSVRecord record : parser) {
                if (!visitor.visit(record)) {
                    return;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the findings of an upload cannot be read", e);
        }
    }
}
