package vn.declareonce.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A fault run: its kinds in turn, each given as much time as the others, so that a run that is cut short has many of every kind. */
public final class Faults {
    private final FaultPlan plan;
    private final Consumer<String> said;
    private final Map<FaultKind, Integer> next = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, Long> nanoseconds = new EnumMap<>(FaultKind.class);

    private Faults(FaultPlan plan, Consumer<String> said) {
        this.plan = plan;
        this.said = said;
    }

    /**
     * Does what is planned.
     *
     * @param said told each fault and what became of it
     */
    public static FaultFigures run(FaultPlan plan, Duration most, Consumer<String> said) throws Exception {
        FaultFigures figures = new FaultFigures(plan.seed(), Commit.name());
        FaultJournal journal = FaultJournal.of(plan, figures);
        Faults faults = new Faults(plan, said);
        try (FaultRun run = FaultRun.start(plan)) {
            faults.begin(run, journal);
            long deadline = System.nanoTime() + most.toNanos();
            for (Optional<FaultKind> kind = faults.kind(); kind.isPresent(); kind = faults.kind()) {
                if (System.nanoTime() > deadline) {
                    said.accept("stopped after " + most.toMinutes() + " minutes; the same command goes on");
                    break;
                }
                faults.one(run, kind.get(), figures, journal);
            }
            faults.plant(run, figures);
        }
        return figures;
    }

    private void begin(FaultRun run, FaultJournal journal) {
        for (FaultKind kind : FaultKind.values()) {
            if (plan.isPlanned(kind) && run.canDo(kind)) {
                next.put(kind, plan.only().number().orElse(journal.done(kind) + 1));
            } else if (plan.isPlanned(kind)) {
                said.accept(kind.word() + ": not done, the server is not the run's own");
            }
        }
    }

    private void one(FaultRun run, FaultKind kind, FaultFigures figures, FaultJournal journal) throws Exception {
        int number = next.getOrDefault(kind, 1);
        long began = System.nanoTime();
        Optional<FaultResult> result = run.hurt(kind, number);
        nanoseconds.merge(kind, System.nanoTime() - began, Long::sum);
        boolean enumerated = kind.isEnumerated(plan.profile());
        result.ifPresent(found -> {
            figures.add(found);
            said.accept(found.text() + (found.survived() ? "" : "\n  again: " + again(found)));
        });
        if (result.isEmpty()) {
            said.accept(kind.word() + " " + number + ": did not fire");
            if (!enumerated) {
                figures.unfired(kind);
            }
        }
        journal.add(kind, number, result);
        boolean last = plan.only().number().isPresent()
                || (enumerated ? result.isEmpty() : number >= kind.planned(plan.profile()));
        if (last) {
            next.remove(kind);
        } else {
            next.put(kind, number + 1);
        }
    }

    private void plant(FaultRun run, FaultFigures figures) throws Exception {
        if (plan.only().kind().isPresent()) {
            return;
        }
        List<PlantedBug> bugs = PlantedBug.all();
        if (bugs.isEmpty()) {
            said.accept("planted bugs: none tried, they stand in a checkout of the project");
        }
        for (PlantedBug bug : bugs) {
            Optional<String> caught = bug.caughtBy(run);
            figures.addBug(caught.isPresent());
            said.accept("planted bug " + bug.name() + ": "
                    + caught.map(by -> "caught by " + by).orElse("NOT CAUGHT"));
        }
    }

    /** The kind that has had the least time. */
    private Optional<FaultKind> kind() {
        return next.keySet().stream().min(Comparator.comparingLong(kind -> nanoseconds.getOrDefault(kind, 0L)));
    }

    private String again(FaultResult result) {
        return "./run.sh faults --seed " + plan.seed() + " --profile "
                + plan.profile().name().toLowerCase(java.util.Locale.ROOT) + " --only "
                + result.kind().word() + " --number " + result.number();
    }
}
