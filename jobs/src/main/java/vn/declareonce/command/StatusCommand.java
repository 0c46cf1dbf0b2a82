package vn.declareonce.command;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.declareonce.job.Engine;
import vn.declareonce.report.StatusReport;

@Command(name = "status", description = "Shows the register, what each source has sent, and the readiness.")
final class StatusCommand implements Callable<Integer> {
    @Option(names = "--json", description = "Prints JSON alone on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        try (Engine engine = Opened.engine()) {
            StatusReport status = StatusReport.of(engine.jdbc());
            if (json) {
                status.writeJson(System.out);
            } else {
                System.out.println(status.text());
            }
            return ExitCodes.DONE;
        }
    }
}
