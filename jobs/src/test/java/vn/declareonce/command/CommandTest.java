package vn.declareonce.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.declareonce.database.DatabaseSettings.Server;
import vn.declareonce.extract.Archive;
import vn.declareonce.extract.Delivery;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.testing.TestDatabase;

/** Exit codes, standard output and JSON names of the commands, run one after the other on one store. */
class CommandTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> RECEIPT = List.of(
            "delivery",
            "source",
            "layout",
            "sender",
            "sha256",
            "file",
            "read",
            "loaded",
            "unchanged",
            "superseded",
            "held",
            "rejected",
            "balanced",
            "rowsPerSecond");
    private static final List<String> FURTHER = List.of(
            "status",
            "statedTime",
            "charset",
            "delimiter",
            "layoutVersion",
            "layoutSha256",
            "admittedBecause",
            "notes");
    private static final String PERSON = "079085512304";

    private static Path folder;

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcTemplate JDBC = new JdbcTemplate(DATABASE.dataSource());
    private static final Map<String, List<String>> COMMANDS = new java.util.LinkedHashMap<>();

    @BeforeAll
    static void runEveryCommand(@TempDir Path home) throws Exception {
        folder = home;
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

        JDBC.execute("create function breaks() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken by the test'; end $$");
        JDBC.execute("create trigger broken before update on delivery for each row"
                + " when (new.file_name = 'bluezone-01.csv' and new.status = 'staged') execute function breaks()");
        try (Connection other = DATABASE.dataSource().getConnection()) {
            new JdbcTemplate(new SingleConnectionDataSource(other, true))
                    .queryForObject(
                            "select pg_try_advisory_lock(hashtextextended(?, 1))",
                            Boolean.class,
                            "load " + deliveryId(declarations));
            runChild();
        }
    }

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void answersTheExitCodesOfTheDesign() {
        Map<String, Integer> expected = Map.ofEntries(
                Map.entry("register", 0),
                Map.entry("noSuchCommand", 64),
                Map.entry("noSuchSource", 64),
                Map.entry("noFile", 64),
                Map.entry("noSuchDelivery", 64),
                Map.entry("missingFile", 2),
                Map.entry("wrongHeader", 2),
                Map.entry("openQuote", 2),
                Map.entry("rowsWait", 1),
                Map.entry("allLoaded", 0),
                Map.entry("again", 0),
                Map.entry("running", 4),
                Map.entry("status", 0),
                Map.entry("report", 0),
                Map.entry("reportAll", 0),
                Map.entry("person", 0),
                Map.entry("refusedPurpose", 2),
                Map.entry("noPurpose", 64),
                Map.entry("publish", 0),
                Map.entry("publishAgain", 0),
                Map.entry("publishRefused", 2),
                Map.entry("layoutDraft", 0),
                Map.entry("layoutCheck", 0),
                Map.entry("layoutDiff", 2),
                Map.entry("layoutTemplate", 0),
                Map.entry("noTemplate", 64),
                Map.entry("sources", 0),
                Map.entry("verify", 0),
                Map.entry("retractDry", 0),
                Map.entry("retract", 0),
                Map.entry("retractAgain", 0),
                Map.entry("retractUnknown", 64),
                Map.entry("noReason", 64),
                Map.entry("dryLoad", 1),
                Map.entry("loadAgain", 1),
                Map.entry("replacesOther", 64),
                Map.entry("rebuild", 0),
                Map.entry("rebuildSwap", 0),
                Map.entry("broke", 3),
                Map.entry("verifyBroken", 0));
        Map<String, Integer> found = new java.util.HashMap<>();
        COMMANDS.keySet().forEach(name -> found.put(name, Integer.valueOf(answer(name, "code"))));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void answersALoadWithItsReceipts() {
        JsonNode answer = json("rowsWait");
        assertThat(answer.propertyNames()).containsExactly("deliveries");
        JsonNode receipt = answer.get("deliveries").get(0);
        assertThat(receipt.propertyNames()).containsExactlyElementsOf(both(RECEIPT, FURTHER));
        assertThat(receipt.get("read").asLong()).isEqualTo(21);
        assertThat(receipt.get("rejected").asLong()).isEqualTo(1);
        assertThat(receipt.get("balanced").asBoolean()).isTrue();
        assertThat(json("missingFile").get("deliveries").isEmpty()).isTrue();
        assertThat(json("wrongHeader").get("deliveries").isEmpty()).isTrue();
    }

    @Test
    void setsAsideWhatFitsNoLayoutWithADraft() throws IOException {
        Path kept;
        try (Stream<Path> found = Files.list(folder.resolve("home").resolve("set-aside"))) {
            kept = found.findFirst().orElseThrow();
        }
        assertThat(kept.getFileName().toString()).startsWith("vaccination-");
        assertThat(kept.resolve("wrong.csv")).hasContent("a,b\n1,2\n");
        assertThat(kept.resolve("draft.yaml")).content().contains("source: vaccination");
        assertThat(kept.resolve("why.txt")).content().contains("NO_HEADER");
        assertThat(answer("wrongHeader", "err"))
                .contains("The file was set aside whole, with a drafted layout: " + kept);
    }

    @Test
    void catalogsEverySource() {
        JsonNode answer = json("sources");
        assertThat(answer.propertyNames()).containsExactly("sources");
        assertThat(answer.get("sources").size()).isEqualTo(16);
        JsonNode first = answer.get("sources").get(0);
        assertThat(first.propertyNames())
                .containsExactly("source", "facts", "connectors", "layouts", "schedule", "legalBasis", "lastDelivery");
        assertThat(first.get("source").asString()).isEqualTo("social-insurance");
        assertThat(first.get("facts").toString()).isEqualTo("[\"coverage\"]");
        assertThat(first.get("layouts").get(0).asString()).isEqualTo("standard v1");
        assertThat(first.get("lastDelivery").asString()).endsWith("Z");
    }

    @Test
    void saysHowAFileDiffersFromItsLayout() {
        assertThat(answer("layoutDiff", "out"))
                .startsWith("Mẫu / Layout: vaccination/standard v1\nThiếu cột bắt buộc / Missing, required:\n")
                .endsWith("Cột mới / New:\n  a\n  b\n");
        assertThat(answer("layoutCheck", "out")).contains("Ví dụ / Examples: 4, sai / failing: 0");
        assertThat(answer("layoutDraft", "out")).contains("# ? Which column is 'fullName'?");
        assertThat(folder.resolve("lab.html")).isNotEmptyFile();
    }

    @Test
    void refusesAFileWithItsReasonAlone() {
        assertThat(answer("openQuote", "err"))
                .contains("UNTERMINATED_QUOTE row 2: a quote is opened and never closed")
                .doesNotContain("\tat ");
    }

    @Test
    void answersTheStatus() {
        JsonNode status = json("status");
        assertThat(status.propertyNames()).containsExactly("register", "persons", "sources", "readiness");
        assertThat(status.get("register").propertyNames()).containsExactly("citizens");
        assertThat(status.get("sources").get(0).propertyNames())
                .containsExactly(
                        "source", "deliveries", "read", "loaded", "unchanged", "superseded", "held", "rejected");
        assertThat(status.get("readiness").propertyNames()).containsExactly("persons", "ready", "share");
    }

    @Test
    void answersTheLaws() {
        JsonNode verified = json("verify");
        assertThat(verified.propertyNames()).containsExactly("stateHash", "balanced", "laws", "problems");
        assertThat(verified.get("laws").propertyNames())
                .containsExactly("conservation", "provenance", "oneProfilePerCitizen", "noOrphans", "auditChain");
        assertThat(verified.get("stateHash").asString()).matches("[0-9a-f]{64}");
        assertThat(verified.get("problems").isEmpty()).isTrue();
    }

    @Test
    void answersWhatTakingADeliveryBackDid() {
        JsonNode retracted = json("retract");
        assertThat(retracted.propertyNames())
                .containsExactly(
                        "delivery",
                        "dryRun",
                        "reason",
                        "actor",
                        "at",
                        "read",
                        "loaded",
                        "unchanged",
                        "superseded",
                        "held",
                        "rejected",
                        "effect");
        assertThat(retracted.get("effect").propertyNames())
                .containsExactlyInAnyOrder(
                        "statementsRemoved",
                        "statementsKept",
                        "activeAgain",
                        "identitiesRemoved",
                        "heldAgain",
                        "moved",
                        "profilesRemoved",
                        "profilesChanged");
        assertThat(retracted.get("reason").asString()).isEqualTo("wrong month");
        assertThat(retracted.get("read").asLong()).isEqualTo(21);
        assertThat(json("retractDry").get("dryRun").asBoolean()).isTrue();
        assertThat(json("retractDry").get("effect")).isEqualTo(retracted.get("effect"));
        assertThat(json("retractAgain")).isEqualTo(retracted);
    }

    @Test
    void answersADryLoadWithTheReceiptOfTheLoad() {
        JsonNode dry = json("dryLoad").get("deliveries").get(0);
        JsonNode loaded = json("loadAgain").get("deliveries").get(0);
        for (String count : List.of("delivery", "read", "loaded", "unchanged", "superseded", "held", "rejected")) {
            assertThat(dry.get(count)).as(count).isEqualTo(loaded.get(count));
        }
    }

    @Test
    void answersARebuild() {
        JsonNode rebuilt = json("rebuild");
        assertThat(rebuilt.propertyNames()).containsExactly("links", "profiles", "swapped", "halfWay", "differences");
        assertThat(rebuilt.get("differences").isEmpty()).isTrue();
        assertThat(answer("rebuildSwap", "out")).contains("Nothing differs");
    }

    @Test
    void answersAReport() {
        JsonNode report = json("report");
        assertThat(report.propertyNames()).containsExactlyElementsOf(both(RECEIPT, both(FURTHER, List.of("rows"))));
        assertThat(report.get("rows").get(0).propertyNames()).containsExactly("sheet", "row", "outcome", "reasons");
        assertThat(report.get("rows").get(0).get("reasons").get(0).propertyNames())
                .containsExactly("code", "column", "message");
        JsonNode every = json("reportAll").get("rows");
        assertThat(every.size()).isEqualTo(21);
        assertThat(every.get(0).propertyNames())
                .containsExactly("sheet", "row", "outcome", "reasons", "person", "method");
        assertThat(every.get(0).get("person").asString()).isEqualTo(PERSON);
    }

    @Test
    void showsAPersonForAPurposeOfTheListAlone() {
        assertThat(json("person").propertyNames())
                .containsExactly("person", "profile", "missing", "conflicts", "facts", "links");
        assertThat(answer("refusedPurpose", "out")).isEmpty();
        assertThat(answer("refusedPurpose", "err")).contains("'marketing'").doesNotContain(PERSON);
        assertThat(JDBC.queryForList(
                        "select concat_ws(' ', action, purpose, decision) from audit order by audit_no", String.class))
                .containsExactly(
                        "read-profile epidemic-prevention allowed",
                        "read-profile marketing refused",
                        "publish-pccovid epidemic-prevention allowed",
                        "publish-pccovid vaccination allowed",
                        "publish-pccovid sale refused");
    }

    @Test
    void publishesTheSameBytesForTheSameStore() throws IOException {
        JsonNode manifest = JSON.readTree(Files.readString(folder.resolve("feed/manifest.json")));
        assertThat(manifest.propertyNames()).containsExactly("feed", "profiles", "ready", "file", "sha256");
        try (Stream<String> lines = Files.lines(folder.resolve("feed/profiles.ndjson"))) {
            assertThat(lines.count()).isEqualTo(manifest.get("profiles").asLong());
        }
        assertThat(folder.resolve("feed-again/profiles.ndjson"))
                .hasSameBinaryContentAs(folder.resolve("feed/profiles.ndjson"));
        assertThat(folder.resolve("feed-again/manifest.json"))
                .hasSameBinaryContentAs(folder.resolve("feed/manifest.json"));
        assertThat(folder.resolve("feed-refused")).doesNotExist();
    }

    @Test
    void tellsWhatWentWrongOnStandardErrorAlone() {
        for (String name : List.of("noSuchCommand", "noSuchSource", "noFile", "noPurpose", "noSuchDelivery")) {
            assertThat(answer(name, "out")).as(name).isEmpty();
            assertThat(answer(name, "err")).as(name).isNotEmpty();
        }
        assertThat(answer("missingFile", "err")).contains("missing.csv");
        assertThat(answer("running", "err")).contains("already running");
    }

    private static void command(String name, String... words) {
        COMMANDS.put(name, List.of(words));
    }

    private static String out(String name) {
        return folder.resolve(name).toString();
    }

    private static SampleSet.File sample(String name) {
        return SampleSet.files().stream()
                .filter(file -> file.toString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String deliveryId(SampleSet.File file) throws IOException {
        String sha256 =
                new Archive(folder.resolve("hashed")).freeze(file.path()).sha256();
        String sender = file.sender() == null ? file.source() : file.sender();
        return new Delivery.Key(file.source(), sender, sha256, null).id();
    }

    private static void runChild() throws Exception {
        Server server = DATABASE.settings().server().orElseThrow();
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
                COMMANDS.values().stream()
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

    private static String answer(String name, String kind) {
        int number = List.copyOf(COMMANDS.keySet()).indexOf(name);
        try {
            return Files.readString(folder.resolve(number + "." + kind), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JsonNode json(String name) {
        return JSON.readTree(answer(name, "out"));
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
