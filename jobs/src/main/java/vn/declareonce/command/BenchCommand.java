package vn.declareonce.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "bench", description = "Measures the load side by side with what it is held against.")
final class BenchCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        return ExitCodes.DONE;
    }
}
