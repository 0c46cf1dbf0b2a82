package vn.declareonce.command;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.audit.Access;
import vn.declareonce.audit.Audit;
import vn.declareonce.audit.Purpose;
import vn.declareonce.job.Engine;
import vn.declareonce.publish.PccovidFeed;

@Command(name = "publish", description = "Writes what leaves the store. Every export is audited.")
final class PublishCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FEED", description = "pccovid: every profile, prefilled, as NDJSON.")
    private String feed = "";

    @Option(names = "--purpose", required = true, paramLabel = "P", description = "Why; the list of 'person'.")
    private String purpose = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the feed and its manifest.")
    private Path out = Path.of("");

    @Override
    public Integer call() {
        if (!feed.equals("pccovid")) {
            throw new BadUsage("There is no feed '" + feed + "'. Known: pccovid");
        }
        try (Engine engine = Opened.engine()) {
            boolean allowed = Purpose.of(purpose).isPresent();
            Audit audit = new Audit(engine.jdbc(), engine.home());
            Access access = new Access(Actor.name(), purpose, "publish-pccovid", "", List.of("profile"), allowed);
            if (!allowed) {
                engine.inTransaction(() -> audit.append(access));
                return PersonCommand.refuse(purpose);
            }
            PccovidFeed.Manifest manifest = PccovidFeed.write(engine.transactions(), out, () -> audit.append(access));
            System.out.println("PcCovid: " + manifest.profiles() + " hồ sơ / profiles, " + manifest.ready()
                    + " không phải khai lại / need not declare again, sha256 " + manifest.sha256() + ", "
                    + out.resolve(manifest.file()));
            return ExitCodes.DONE;
        }
    }
}
