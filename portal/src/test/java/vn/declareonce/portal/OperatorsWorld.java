package vn.declareonce.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.declareonce.job.Engine;
import vn.declareonce.job.JobFailed;
import vn.declareonce.job.LoadRequest;
import vn.declareonce.job.Loads;
import vn.declareonce.job.Progress;
import vn.declareonce.job.Runs;
import vn.declareonce.job.Timings;
import vn.declareonce.source.Catalogue;

/**
 * What operators are asked about: Hà Nội sent 60 lab rows two days ago and 23 yesterday, 4 of them wrong; An Giang has sent nothing for
 * three days; a run died, and a delivery of Đà Nẵng lies half way because its load broke. Invented people.
 */
public final class OperatorsWorld {
    private static final String HEADER =
            "Mã mẫu,Họ và tên,Năm sinh,Giới tính,Số điện thoại,CMND/CCCD,Địa chỉ,Ngày lấy mẫu,"
                    + "Nơi lấy mẫu,Loại mẫu (đơn/gộp),Phương pháp,Kết quả,Ngày trả kết quả,Đơn vị xét nghiệm\n";

    private final Engine engine;
    private final Path folder;
    private final Runs runs;

    /** The delivery that lies half way. */
    private String halfWay = "";

    private OperatorsWorld(Engine engine, Path folder) {
        this.engine = engine;
        this.folder = folder;
        this.runs = new Runs(engine);
    }

    public static OperatorsWorld in(Engine engine, Path folder) throws Exception {
        OperatorsWorld world = new OperatorsWorld(engine, folder);
        world.make();
        return world;
    }

    public String halfWay() {
        return halfWay;
    }

    private void make() throws Exception {
        execute("update delivery set received_at = received_at - interval '20 days' where run_no is not null");
        for (int day = 9; day >= 3; day--) {
            load("48", "xet-nghiem-48-" + day + ".csv", 20, 0, day);
            load("89", "xet-nghiem-89-" + day + ".csv", 15, 1, day);
        }
        load("48", "xet-nghiem-48-2.csv", 20, 0, 2);
        load("48", "xet-nghiem-48-1.csv", 20, 0, 1);
        load("01", "xet-nghiem-01-2.csv", 60, 0, 2);
        load("01", "xet-nghiem-01-1.csv", 23, 4, 1);
        load("01", "xet-nghiem-01-0.csv", 30, 1, 0);
        halfWay = broken("48", "xet-nghiem-48-0.csv", 12);
        execute(
                "insert into expected_delivery values ('lab-results', '*', '0 0 0 * * *', 0, now() - interval '30 days')");
        execute("insert into run (job, detail, started_at, ended_at, exit_code, owner) values"
                + " ('load', 'vaccination', now() - interval '3 hours', now() - interval '2 hours', 3, 'gone'),"
                + " ('load', 'lab-results', now() - interval '1 hour', null, null, 'gone')");
        for (int day = 6; day >= 1; day--) {
            execute("insert into readiness_day select (now() at time zone 'Asia/Ho_Chi_Minh')::date - " + day
                    + ", now() - interval '" + day + " days', 30, 100, " + (60 - 2 * day) + ", 0.01");
        }
    }

    /** Loads a file as if it had come so many days ago. */
    private void load(String sender, String name, int rows, int wrong, int daysAgo) throws Exception {
        long run = runs.start("load", "lab-results");
        String delivery = load(file(sender, name, rows, wrong, daysAgo), sender, run);
        runs.end(run, 1, null);
        execute("update delivery set received_at = received_at - interval '" + daysAgo + " days' where delivery_id = '"
                + delivery + "'");
        execute("update run set started_at = started_at - interval '" + daysAgo
                + " days', ended_at = ended_at - interval '" + daysAgo + " days' where run_no = " + run);
    }

    /** A load that breaks when it writes its ledger; answers its delivery. */
    private String broken(String sender, String name, int rows) throws Exception {
        execute("create function breaks() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken on purpose'; end $$");
        execute("create trigger breaks before insert on delivery_row for each statement execute function breaks()");
        long run = runs.start("load", "lab-results");
        try {
            load(file(sender, name, rows, 0, 0), sender, run);
            throw new IllegalStateException("the load did not break");
        } catch (JobFailed expected) {
            runs.end(run, 3, null);
        } finally {
            execute("drop trigger breaks on delivery_row");
        }
        return String.valueOf(engine.jdbc()
                .queryForObject("select delivery_id from delivery where status = 'staged'", Map.of(), String.class));
    }

    private String load(Path file, String sender, long run) throws Exception {
        LoadRequest request = new LoadRequest(Catalogue.source("lab-results"), file, sender, null, null);
        return new Loads(engine, Progress.NONE, new Timings()).load(request, run);
    }

    private Path file(String sender, String name, int rows, int wrong, int daysAgo) throws IOException {
        return Files.writeString(folder.resolve(name), HEADER + rows(sender + "-" + daysAgo, rows, wrong));
    }

    private static String rows(String of, int rows, int wrong) {
        return IntStream.range(0, rows)
                .mapToObj(row -> String.format(
                        "%s-%03d,Nguyễn Văn Mẫu,1985,Nam,09%08d,,,10/08/2021,CDC,đơn,RT-PCR,%s,11/08/2021,CDC%n",
                        of, row, Math.abs((of + row).hashCode() % 100_000_000), row < wrong ? "lạ" : "Âm tính"))
                .collect(Collectors.joining());
    }

    private void execute(String sql) {
        engine.jdbc().update(sql, Map.of());
    }
}
