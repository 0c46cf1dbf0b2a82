package vn.declareonce.command;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.audit.Access;
import vn.declareonce.audit.Audit;
import vn.declareonce.audit.Purpose;
import vn.declareonce.job.Engine;
import vn.declareonce.report.PersonReport;

@Command(
        name = "person",
        description = "Shows one person's profile, each value with the row it came from. Every look is audited.")
final class PersonCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "ID", description = "The citizen ID, or passport:VALUE, number:VALUE.")
    private String id = "";

    @Option(
            names = "--purpose",
            required = true,
            paramLabel = "P",
            description = "Why; a closed list: epidemic-prevention,"
                    + " vaccination, testing, treatment, data-correction, subject-access.")
    private String purpose = "";

    @Option(names = "--json", description = "Prints JSON alone on standard output.")
    private boolean json;

    @Override
    public Integer call() {
        try (Engine engine = Opened.engine()) {
            boolean allowed = Purpose.of(purpose).isPresent();
            Audit audit = new Audit(engine.jdbc(), engine.home());
            Access access = new Access(
                    Actor.name(), purpose, "read-profile", id, List.of("profile", "facts", "links"), allowed);
            Optional<PersonReport> report = new TransactionTemplate(engine.transactions()).execute(status -> {
                audit.append(access);
                return allowed ? PersonReport.of(engine.jdbc(), id) : Optional.empty();
            });
            return allowed ? show(report) : refuse(purpose);
        }
    }

    static int refuse(String purpose) {
        System.err.println("Mục đích không được phép / This purpose is not allowed: '" + purpose + "'. Allowed: "
                + Purpose.list() + ". The attempt was recorded.");
        return ExitCodes.REFUSED;
    }

    private int show(Optional<PersonReport> report) {
        if (report.isEmpty()) {
            System.err.println("Không có hồ sơ / There is no such profile.");
            return ExitCodes.REFUSED;
        }
        if (json) {
            report.get().writeJson(System.out);
        } else {
            System.out.println(report.get().text());
        }
        return ExitCodes.DONE;
    }
}
