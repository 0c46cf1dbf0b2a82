package vn.declareonce.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
    private static final String PERSON = EveryCommand.PERSON;

    private static EveryCommand all;

    @BeforeAll
    static void runEveryCommand(@TempDir Path home) throws Exception {
        all = new EveryCommand(home);
    }

    @AfterAll
    static void close() {
        all.close();
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
        all.names().forEach(name -> found.put(name, Integer.valueOf(all.answer(name, "code"))));
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void answersALoadWithItsReceipts() {
        JsonNode answer = all.json("rowsWait");
        assertThat(answer.propertyNames()).containsExactly("deliveries");
        JsonNode receipt = answer.get("deliveries").get(0);
        assertThat(receipt.propertyNames()).containsExactlyElementsOf(both(RECEIPT, FURTHER));
        assertThat(receipt.get("read").asLong()).isEqualTo(21);
        assertThat(receipt.get("rejected").asLong()).isEqualTo(1);
        assertThat(receipt.get("balanced").asBoolean()).isTrue();
        assertThat(all.json("missingFile").get("deliveries").isEmpty()).isTrue();
        assertThat(all.json("wrongHeader").get("deliveries").isEmpty()).isTrue();
    }

    @Test
    void setsAsideWhatFitsNoLayoutWithADraft() throws IOException {
        Path kept;
        try (Stream<Path> found = Files.list(all.folder().resolve("home").resolve("set-aside"))) {
            kept = found.findFirst().orElseThrow();
        }
        assertThat(kept.getFileName().toString()).startsWith("vaccination-");
        assertThat(kept.resolve("wrong.csv")).hasContent("a,b\n1,2\n");
        assertThat(kept.resolve("draft.yaml")).content().contains("source: vaccination");
        assertThat(kept.resolve("why.txt")).content().contains("NO_HEADER");
        assertThat(all.answer("wrongHeader", "err"))
                .contains("The file was set aside whole, with a drafted layout: " + kept);
    }

    @Test
    void catalogsEverySource() {
        JsonNode answer = all.json("sources");
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
        assertThat(all.answer("layoutDiff", "out"))
                .startsWith("Mẫu / Layout: vaccination/standard v1\nThiếu cột bắt buộc / Missing, required:\n")
                .endsWith("Cột mới / New:\n  a\n  b\n");
        assertThat(all.answer("layoutCheck", "out")).contains("Ví dụ / Examples: 4, sai / failing: 0");
        assertThat(all.answer("layoutDraft", "out")).contains("# ? Which column is 'fullName'?");
        assertThat(all.folder().resolve("lab.html")).isNotEmptyFile();
    }

    @Test
    void refusesAFileWithItsReasonAlone() {
        assertThat(all.answer("openQuote", "err"))
                .contains("UNTERMINATED_QUOTE row 2: a quote is opened and never closed")
                .doesNotContain("\tat ");
    }

    @Test
    void answersTheStatus() {
        JsonNode status = all.json("status");
        assertThat(status.propertyNames()).containsExactly("register", "persons", "sources", "readiness");
        assertThat(status.get("register").propertyNames()).containsExactly("citizens");
        assertThat(status.get("sources").get(0).propertyNames())
                .containsExactly(
                        "source", "deliveries", "read", "loaded", "unchanged", "superseded", "held", "rejected");
        assertThat(status.get("readiness").propertyNames()).containsExactly("persons", "ready", "share");
    }

    @Test
    void answersTheLaws() {
        JsonNode verified = all.json("verify");
        assertThat(verified.propertyNames()).containsExactly("stateHash", "balanced", "laws", "problems", "halfWay");
        assertThat(verified.get("halfWay").isEmpty()).isTrue();
        assertThat(verified.get("laws").propertyNames())
                .containsExactly("conservation", "provenance", "oneProfilePerCitizen", "noOrphans", "auditChain");
        assertThat(verified.get("stateHash").asString()).matches("[0-9a-f]{64}");
        assertThat(verified.get("problems").isEmpty()).isTrue();
    }

    @Test
    void answersWhatTakingADeliveryBackDid() {
        JsonNode retracted = all.json("retract");
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
        assertThat(all.json("retractDry").get("dryRun").asBoolean()).isTrue();
        assertThat(all.json("retractDry").get("effect")).isEqualTo(retracted.get("effect"));
        assertThat(all.json("retractAgain")).isEqualTo(retracted);
    }

    @Test
    void answersADryLoadWithTheReceiptOfTheLoad() {
        JsonNode dry = all.json("dryLoad").get("deliveries").get(0);
        JsonNode loaded = all.json("loadAgain").get("deliveries").get(0);
        for (String count : List.of("delivery", "read", "loaded", "unchanged", "superseded", "held", "rejected")) {
            assertThat(dry.get(count)).as(count).isEqualTo(loaded.get(count));
        }
    }

    @Test
    void answersARebuild() {
        JsonNode rebuilt = all.json("rebuild");
        assertThat(rebuilt.propertyNames()).containsExactly("links", "profiles", "swapped", "halfWay", "differences");
        assertThat(rebuilt.get("differences").isEmpty()).isTrue();
        assertThat(all.answer("rebuildSwap", "out")).contains("Nothing differs");
    }

    @Test
    void answersAReport() {
        JsonNode report = all.json("report");
        assertThat(report.propertyNames()).containsExactlyElementsOf(both(RECEIPT, both(FURTHER, List.of("rows"))));
        assertThat(report.get("rows").get(0).propertyNames()).containsExactly("sheet", "row", "outcome", "reasons");
        assertThat(report.get("rows").get(0).get("reasons").get(0).propertyNames())
                .containsExactly("code", "column", "message");
        JsonNode every = all.json("reportAll").get("rows");
        assertThat(every.size()).isEqualTo(21);
        assertThat(every.get(0).propertyNames())
                .containsExactly("sheet", "row", "outcome", "reasons", "person", "method");
        assertThat(every.get(0).get("person").asString()).isEqualTo(PERSON);
    }

    @Test
    void showsAPersonForAPurposeOfTheListAlone() {
        assertThat(all.json("person").propertyNames())
                .containsExactly("person", "profile", "missing", "conflicts", "facts", "links");
        assertThat(all.answer("refusedPurpose", "out")).isEmpty();
        assertThat(all.answer("refusedPurpose", "err")).contains("'marketing'").doesNotContain(PERSON);
        assertThat(all.jdbc()
                        .queryForList(
                                "select concat_ws(' ', action, purpose, decision) from audit order by audit_no",
                                String.class))
                .containsExactly(
                        "read-profile epidemic-prevention allowed",
                        "read-profile marketing refused",
                        "publish-pccovid epidemic-prevention allowed",
                        "publish-pccovid vaccination allowed",
                        "publish-pccovid sale refused");
    }

    @Test
    void publishesTheSameBytesForTheSameStore() throws IOException {
        JsonNode manifest = JSON.readTree(Files.readString(all.folder().resolve("feed/manifest.json")));
        assertThat(manifest.propertyNames()).containsExactly("feed", "profiles", "ready", "file", "sha256");
        try (Stream<String> lines = Files.lines(all.folder().resolve("feed/profiles.ndjson"))) {
            assertThat(lines.count()).isEqualTo(manifest.get("profiles").asLong());
        }
        assertThat(all.folder().resolve("feed-again/profiles.ndjson"))
                .hasSameBinaryContentAs(all.folder().resolve("feed/profiles.ndjson"));
        assertThat(all.folder().resolve("feed-again/manifest.json"))
                .hasSameBinaryContentAs(all.folder().resolve("feed/manifest.json"));
        assertThat(all.folder().resolve("feed-refused")).doesNotExist();
    }

    @Test
    void tellsWhatWentWrongOnStandardErrorAlone() {
        for (String name : List.of("noSuchCommand", "noSuchSource", "noFile", "noPurpose", "noSuchDelivery")) {
            assertThat(all.answer(name, "out")).as(name).isEmpty();
            assertThat(all.answer(name, "err")).as(name).isNotEmpty();
        }
        assertThat(all.answer("missingFile", "err")).contains("missing.csv");
        assertThat(all.answer("running", "err")).contains("already running");
    }

    private static List<String> both(List<String> first, List<String> second) {
        List<String> both = new ArrayList<>(first);
        both.addAll(second);
        return both;
    }
}
