package vn.declareonce.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.database.DatabaseSettings.Server;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.Delivery;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.testing.TestDatabase;

/** Every command of the test, run one after the other on one store in a child process, and what each answered. */
final class EveryCommand implements AutoCloseable {
    static final String PERSON = "079085512304";

    private static final JsonMapper JSON = new JsonMapper();

    private final Path folder;
    private final TestDatabase database = TestDatabase.fresh();
    private final Map<String, List<String>> commands = new LinkedHashMap<>();

    EveryCommand(Path folder) throws Exception {
        this.folder = folder;
        JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
        Path wrongHeader = Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n");
        Path openQuote = Files.writeString(
                folder.resolve("open-quote.csv"), "PhoneNumber,RegisteredAt\n0903512301,\"2021-06-01T08:00:00\n");
        String csvLayout = "../docs/examples/layouts/cdc-simplereport.yaml";
        String insurance = sample("social-insurance/bhxh-01.csv").path().toString();
        SampleSet.File platform = sample("vaccination/79/nen-tang-79-01.csv");
        SampleSet.File declarations = sample("health-declaration/to-khai-01.csv");
        SampleSet.File registrations = sample("bluezone/bluezone-01.csv");
        String insuranceId = deliveryId(sample("social-insurance/bhxh-01.csv"));

        command("register", "register", SampleSet.register().toString());
        command("noSuchCommand", "frobnicate");
        command("noSuchSource", "load", "nowhere", insurance);
        command("noFile", "load", "vaccination");
        command("noSuchDelivery", "report", "0123456789abcdef", "--json");
        command(
                "missingFile",
                "load",
                "vaccination",
                folder.resolve("missing.csv").toString(),
                "--json");
        command("wrongHeader", "load", "vaccination", wrongHeader.toString(), "--json");
        command("openQuote", "load", "bluezone", openQuote.toString(), "--json");
        command("rowsWait", "load", "social-insurance", insurance, "--json");
        command("allLoaded", "load", "vaccination", platform.path().toString(), "--sender", "79", "--json");
        command("again", "load", "vaccination", platform.path().toString(), "--sender", "79");
        command("running", "load", "health-declaration", declarations.path().toString());
        command("status", "status", "--json");
        command("report", "report", insuranceId, "--json");
        command("reportAll", "report", insuranceId, "--all", "--json");
        command("person", "person", PERSON, "--purpose", "epidemic-prevention", "--json");
        command("refusedPurpose", "person", PERSON, "--purpose", "marketing", "--json");
        command("noPurpose", "person", PERSON);
        command("publish", "publish", "pccovid", "--purpose", "epidemic-prevention", "--out", out("feed"));
        command("publishAgain", "publish", "pccovid", "--purpose", "vaccination", "--out", out("feed-again"));
        command("publishRefused", "publish", "pccovid", "--purpose", "sale", "--out", out("feed-refused"));
        command("layoutDraft", "layout", "draft", wrongHeader.toString(), "--source", "vaccination");
        command("layoutCheck", "layout", "check", csvLayout);
        command("layoutDiff", "layout", "diff", wrongHeader.toString(), "--layout", "vaccination/standard");
        command("layoutTemplate", "layout", "template", "lab-results", "--out", out("lab.xlsx"));
        command("noTemplate", "layout", "template", "lab-results", "--layout", csvLayout, "--out", out("csv.xlsx"));
        command("sources", "sources", "--json");
        command("verify", "verify", "--json");
        command("retractDry", "retract", insuranceId, "--reason", "wrong month", "--dry-run", "--json");
        command("retract", "retract", insuranceId, "--reason", "wrong month", "--json");
        command("retractAgain", "retract", insuranceId, "--reason", "another word", "--json");
        command("retractUnknown", "retract", "0123456789abcdef", "--reason", "wrong month");
        command("noReason", "retract", insuranceId);
        command("dryLoad", "load", "social-insurance", insurance, "--dry-run", "--json");
        command("loadAgain", "load", "social-insurance", insurance, "--json");
        command("replacesOther", "load", "vaccination", platform.path().toString(), "--replaces", insuranceId);
        command("rebuild", "rebuild", "--json");
        command("rebuildSwap", "rebuild", "--swap");
        command("broke", "load", "bluezone", registrations.path().toString());
        command("verifyBroken", "verify");

        jdbc.execute("create function breaks() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken by the test'; end $$");
        jdbc.execute("create trigger broken before update on delivery for each row"
                + " when (new.file_name = 'bluezone-01.csv' and new.status = 'staged') execute function breaks()");
        try (Connection other = database.dataSource().getConnection()) {
            new JdbcTemplate(new SingleConnectionDataSource(other, true))
                    .queryForObject(
                            "select pg_try_advisory_lock(hashtextextended(?, 1))",
                            Boolean.class,
                            "load " + deliveryId(declarations));
            runChild();
        }
    }

    Path folder() {
        return folder;
    }

    Set<String> names() {
        return commands.keySet();
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }

    @Override
    public void close() {
        database.close();
    }

    private void command(String name, String... words) {
        commands.put(name, List.of(words));
    }

    private String out(String name) {
        return folder.resolve(name).toString();
    }

    static SampleSet.File sample(String name) {
        return SampleSet.files().stream()
                .filter(file -> file.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    String deliveryId(SampleSet.File file) throws IOException {
        String sha256 =
                new Archive(folder.resolve("hashed")).freeze(file.path()).sha256();
        String sender = file.sender() == null ? file.source() : file.sender();
        return new Delivery.Key(file.source(), sender, sha256, null).id();
    }

    private void runChild() throws Exception {
        Server server = database.settings().server().orElseThrow();
        ProcessBuilder child = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                CommandChild.class.getName(),
                folder.toString());
        child.environment().put("DECLARE_ONCE_HOME", folder.resolve("home").toString());
        child.environment().put("DECLARE_ONCE_DB_URL", server.jdbcUrl());
        child.environment().put("DECLARE_ONCE_DB_USER", String.valueOf(server.user()));
        if (server.password() != null) {
            Path password = Files.writeString(folder.resolve("password"), server.password());
            child.environment().put("DECLARE_ONCE_DB_PASSWORD_FILE", password.toString());
        }
        Path lines = folder.resolve("commands");
        Files.write(
                lines,
                commands.values().stream()
                        .map(words -> String.join("\t", words))
                        .toList());
        Path said = folder.resolve("child.err");
        Process process = child.redirectInput(lines.toFile())
                .redirectOutput(folder.resolve("child.out").toFile())
                .redirectError(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(folder.resolve("child.out")).isEmptyFile();
    }

    /** What a command left: {@code code}, {@code out} or {@code err}. */
    String answer(String name, String kind) {
        int number = List.copyOf(commands.keySet()).indexOf(name);
        try {
            return Files.readString(folder.resolve(number + "." + kind), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Standard output of a command, read as JSON. */
    JsonNode json(String name) {
        return JSON.readTree(answer(name, "out"));
    }
}
