package vn.declareonce.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import vn.declareonce.faults.Worker;

/** A child of {@code faults}: the program itself, told on standard input which commands to run. */
@Command(name = "fault-worker", hidden = true, description = "A child process of a fault run.")
final class FaultWorker implements Callable<Integer> {
    @Override
    public Integer call() throws IOException {
        new Worker(Opened::in, Main::run).serve();
        return ExitCodes.DONE;
    }
}
