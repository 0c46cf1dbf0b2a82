package vn.declareonce.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a long run has done, fault by fault, in a file beside its folder, so that it goes on where it was cut short. */
final class FaultJournal {
    private final @Nullable Path file;
    private final Map<FaultKind, Set<Integer>> done = new EnumMap<>(FaultKind.class);

    private FaultJournal(@Nullable Path file) {
        this.file = file;
    }

    /** The journal of this seed and commit; its figures are added to those given. Only a long run of all kinds has one. */
    static FaultJournal of(FaultPlan plan, FaultFigures figures) throws IOException {
        if (plan.profile() != Profile.LONG || plan.only().kind().isPresent()) {
            return new FaultJournal(null);
        }
        Path file = Files.createDirectories(plan.settings().home().toAbsolutePath())
                .resolve("faults-" + plan.seed() + "-" + Commit.name() + ".tsv");
        FaultJournal journal = new FaultJournal(file);
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                journal.read(line.split("\t", -1), figures);
            }
        }
        return journal;
    }

    /** The first number of a kind after this one that was not done: lanes do not end in order. */
    int next(FaultKind kind, int after) {
        Set<Integer> known = done.getOrDefault(kind, Set.of());
        int number = after + 1;
        while (known.contains(number)) {
            number++;
        }
        return number;
    }

    void add(FaultKind kind, int number, Optional<FaultResult> result) throws IOException {
        if (file == null) {
            return;
        }
        String line = String.join(
                "\t",
                kind.word(),
                Integer.toString(number),
                result.map(FaultJournal::cells).orElse(""));
        Files.writeString(file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static String cells(FaultResult result) {
        Findings findings = result.findings();
        return String.join(
                "\t",
                Long.toString(findings.lost()),
                Long.toString(findings.doubled()),
                Boolean.toString(findings.sameHash()),
                String.join("; ", findings.problems()),
                Boolean.toString(result.human()),
                Double.toString(result.resumeSeconds()),
                result.what());
    }

    private void read(String[] cells, FaultFigures figures) {
        FaultKind kind = FaultKind.of(cells[0]);
        int number = Integer.parseInt(cells[1]);
        done.computeIfAbsent(kind, any -> new HashSet<>()).add(number);
        if (cells.length < 4) {
            if (!kind.isEnumerated(Profile.LONG)) {
                figures.unfired(kind);
            }
            return;
        }
        List<String> problems = cells[5].isEmpty() ? List.of() : List.of(cells[5].split("; ", -1));
        Findings findings = new Findings(
                Long.parseLong(cells[2]), Long.parseLong(cells[3]), Boolean.parseBoolean(cells[4]), problems);
        figures.add(new FaultResult(
                kind, number, cells[8], findings, Boolean.parseBoolean(cells[6]), Double.parseDouble(cells[7])));
    }
}
