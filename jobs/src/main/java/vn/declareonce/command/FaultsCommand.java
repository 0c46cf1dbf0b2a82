package vn.declareonce.command;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.declareonce.faults.FaultFigures;
import vn.declareonce.faults.FaultKind;
import vn.declareonce.faults.FaultPlan;
import vn.declareonce.faults.Faults;
import vn.declareonce.faults.Profile;

@Command(
        name = "faults",
        description = {
            "Kills, cuts and corrupts the program at work on a store of its own, and holds what it makes of it against an",
            "undisturbed store. Touches no store of yours."
        })
final class FaultsCommand implements Callable<Integer> {
    private static final Duration UNLIMITED = Duration.ofDays(30);

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "S",
            description = "The same seed gives the same data and faults; default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(
            names = "--profile",
            defaultValue = "build",
            paramLabel = "test|build|long",
            description = "How many faults; long goes on where it was cut short. Default: ${DEFAULT-VALUE}.")
    private Profile profile = Profile.BUILD;

    @Option(names = "--only", paramLabel = "KIND", description = "Faults of this kind alone.")
    private @Nullable String only;

    @Option(names = "--number", paramLabel = "N", description = "With --only: this one fault again.")
    private @Nullable Integer number;

    @Option(names = "--planted", description = "The planted bugs alone.")
    private boolean planted;

    @Option(names = "--minutes", paramLabel = "M", description = "Stops after so many minutes.")
    private @Nullable Integer minutes;

    @Option(
            names = "--lanes",
            defaultValue = "1",
            paramLabel = "N",
            description = "Faults at once; default: ${DEFAULT-VALUE}.")
    private int lanes;

    @Option(names = "--json", description = "Prints the figures as JSON alone on standard output.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        if (number != null && (only == null || number < 1)) {
            throw new BadUsage("--number names a fault, from 1, of the kind --only names");
        }
        if (lanes < 1) {
            throw new BadUsage("--lanes is 1 or more");
        }
        FaultPlan.Only chosen = new FaultPlan.Only(
                Optional.ofNullable(only).map(FaultsCommand::kind), Optional.ofNullable(number), planted);
        List<String> child = List.of(Main.class.getName(), "fault-worker");
        FaultPlan plan = new FaultPlan(Opened.settings(), seed, profile, lanes, chosen, child);
        Duration most = minutes == null ? UNLIMITED : Duration.ofMinutes(minutes);
        FaultFigures figures = Faults.run(plan, most, System.err::println);
        (json ? System.err : System.out).print(figures.text());
        if (json) {
            System.out.println(figures.json());
        }
        return figures.isGood() ? ExitCodes.DONE : ExitCodes.REFUSED;
    }

    private static FaultKind kind(String word) {
        try {
            return FaultKind.of(word);
        } catch (IllegalArgumentException unknown) {
            throw new BadUsage(String.valueOf(unknown.getMessage()));
        }
    }
}
