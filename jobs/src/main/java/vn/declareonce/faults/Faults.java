package vn.declareonce.faults;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A fault run: its kinds in turn, each given as much time as the others, so that a run that is cut short has many of every kind; then the
 * planted bugs. A fault leaves half of two processors idle, so several lanes may work side by side.
 */
public final class Faults {
    private final FaultPlan plan;
    private final FaultFigures figures;
    private final FaultJournal journal;
    private final Consumer<String> said;
    private final Map<FaultKind, Integer> next = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, Integer> underWay = new EnumMap<>(FaultKind.class);
    private final Map<FaultKind, Long> nanoseconds = new EnumMap<>(FaultKind.class);
    private final Queue<PlantedBug> bugs = new ArrayDeque<>();

    private Faults(FaultPlan plan, FaultFigures figures, FaultJournal journal, Consumer<String> said) {
        this.plan = plan;
        this.figures = figures;
        this.journal = journal;
        this.said = said;
    }

    /**
     * Does what is planned.
     *
     * @param most after which no further fault is begun; the planted bugs are tried all the same
     * @param said told each fault and what became of it
     */
    public static FaultFigures run(FaultPlan plan, Duration most, Consumer<String> said) throws Exception {
        FaultFigures figures = new FaultFigures(plan.seed(), Commit.name());
        Faults faults = new Faults(plan, figures, FaultJournal.of(plan, figures), said);
        try (FaultRun run = FaultRun.start(plan)) {
            faults.begin(run);
            faults.inLanes(run, System.nanoTime() + most.toNanos());
        }
        return figures;
    }

    private void begin(FaultRun run) throws Exception {
        for (FaultKind kind : FaultKind.values()) {
            if (plan.isPlanned(kind) && run.canDo(kind)) {
                plan(kind, plan.only().number().orElse(journal.next(kind, 0)));
            } else if (plan.isPlanned(kind)) {
                said.accept(kind.word() + ": not done, the server is not the run's own");
            }
        }
        if (plan.only().kind().isEmpty()) {
            bugs.addAll(PlantedBug.all());
            if (bugs.isEmpty()) {
                said.accept("planted bugs: none tried, they stand in a checkout of the project");
            }
        }
    }

    private void plan(FaultKind kind, int number) {
        if (kind.isEnumerated(plan.profile())
                || number <= kind.planned(plan.profile())
                || plan.only().number().isPresent()) {
            next.put(kind, number);
        }
    }

    private void inLanes(FaultRun run, long deadline) throws Exception {
        int lanes = plan.lanes();
        ExecutorService threads = Executors.newFixedThreadPool(lanes);
        try {
            List<Future<?>> ends = new ArrayList<>();
            for (int lane = 1; lane <= lanes; lane++) {
                String name = Integer.toString(lane);
                ends.add(threads.submit(() -> {
                    work(run, name, deadline);
                    return null;
                }));
            }
            for (Future<?> end : ends) {
                end.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private void work(FaultRun run, String name, long deadline) throws Exception {
        try (Lane lane = new Lane(run, name)) {
            for (Optional<Fault> fault = take(deadline); fault.isPresent(); fault = take(deadline)) {
                long began = System.nanoTime();
                Optional<FaultResult> result = lane.hurt(fault.get());
                note(fault.get(), result, System.nanoTime() - began);
            }
            for (PlantedBug bug = bug(); bug != null; bug = bug()) {
                note(bug, bug.caughtBy(lane));
            }
        } catch (Exception e) {
            stop();
            throw e;
        }
    }

    /** The next fault of the kind that has had the least time, of one that no other lane is at where there is one. */
    private synchronized Optional<Fault> take(long deadline) {
        if (!next.isEmpty() && System.nanoTime() > deadline) {
            said.accept("the time is up; the same command goes on");
            next.clear();
        }
        Optional<FaultKind> chosen = next.keySet().stream()
                .min(Comparator.<FaultKind>comparingInt(kind -> underWay.getOrDefault(kind, 0))
                        .thenComparingLong(kind -> nanoseconds.getOrDefault(kind, 0L)));
        return chosen.map(kind -> {
            int number = next.getOrDefault(kind, 1);
            next.remove(kind);
            if (plan.only().number().isEmpty()) {
                plan(kind, journal.next(kind, number));
            }
            underWay.merge(kind, 1, Integer::sum);
            return new Fault(kind, number);
        });
    }

    private synchronized void note(Fault fault, Optional<FaultResult> result, long took) throws Exception {
        FaultKind kind = fault.kind();
        underWay.merge(kind, -1, Integer::sum);
        nanoseconds.merge(kind, took, Long::sum);
        result.ifPresent(found -> {
            figures.add(found);
            said.accept(found.text() + (found.survived() ? "" : "\n  again: " + again(fault)));
        });
        if (result.isEmpty()) {
            said.accept(kind.word() + " " + fault.number() + ": did not fire");
            if (kind.isEnumerated(plan.profile())) {
                next.remove(kind);
            } else {
                figures.unfired(kind);
            }
        }
        journal.add(kind, fault.number(), result);
    }

    private synchronized @Nullable PlantedBug bug() {
        return bugs.poll();
    }

    private synchronized void note(PlantedBug bug, Optional<String> caught) {
        figures.addBug(caught.isPresent());
        said.accept("planted bug " + bug.name() + ": "
                + caught.map(by -> "caught by " + by).orElse("NOT CAUGHT"));
    }

    private synchronized void stop() {
        next.clear();
        bugs.clear();
    }

    private String again(Fault fault) {
        return "./run.sh faults --seed " + plan.seed() + " --profile "
                + plan.profile().name().toLowerCase(java.util.Locale.ROOT) + " --only "
                + fault.kind().word() + " --number " + fault.number();
    }
}
