package vn.declareonce.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.declareonce.job.Engine;

@Command(
        name = "resume",
        description = {
            "Takes up every load that was killed or broke, and what a register load had still to compute.",
            "Commands that change the store do the same before their own work."
        })
final class ResumeCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Prints the receipts as JSON alone on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        try (Engine engine = Opened.engine()) {
            return new LoadRun(engine, json).resume();
        }
    }
}
