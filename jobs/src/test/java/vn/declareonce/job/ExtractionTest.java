package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.declareonce.connect.ConnectorSettings;
import vn.declareonce.connect.Connectors;
import vn.declareonce.connect.FetchFailed;
import vn.declareonce.connect.Fetches;
import vn.declareonce.extract.Archive;
import vn.declareonce.report.Counts;
import vn.declareonce.report.StatusReport;
import vn.declareonce.testing.SampleSet;
import vn.declareonce.testing.TestDatabase;

/** What connectors fetch becomes deliveries, whatever happens in between. */
class ExtractionTest {
    private static final String HEADER = "PhoneNumber,TypeOS,Fullname,Address,RegisteredAt,TokenFirebase";

    private final Path home;
    private final Path drop;
    private final SampleStore store;

    ExtractionTest(@TempDir Path home) throws IOException {
        this.home = home;
        this.drop = Files.createDirectory(home.resolve("drop"));
        this.store = SampleStore.fresh(home);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void makesTheDeliveryThatLoadingTheFileWouldMake() throws Exception {
        SampleSet.File file = SampleSet.files().stream()
                .filter(one -> one.source().equals("bluezone"))
                .findFirst()
                .orElseThrow();
        Files.copy(file.path(), drop.resolve("bluezone-01.csv"));
        Extraction.Result result = extract(folder());
        assertThat(result.deliveries()).containsExactly(store.load(file));
        assertThat(result.refused()).isEmpty();
        assertThat(names(drop)).containsExactly("archived");
        assertThat(extract(folder()).deliveries()).isEmpty();
    }

    @Test
    void setsARefusedFileAsideAndGoesOnWithTheOthers() throws Exception {
        Files.writeString(drop.resolve("a.csv"), "x,y\n1,2\n");
        Files.writeString(drop.resolve("b.csv"), HEADER + "\n84901234567,Android,,,2021-06-01T08:00:00,aa\n");
        Extraction.Result result = extract(folder());
        assertThat(result.refused()).hasSize(1);
        assertThat(result.deliveries()).hasSize(1);
        assertThat(names(drop.resolve("set-aside"))).containsExactly("a.csv", "a.csv.reason.txt");
        assertThat(drop.resolve("set-aside").resolve("a.csv.reason.txt"))
                .content()
                .startsWith("refused: FileRefused\nKhông giữ nội dung, chỉ đếm dòng / Not kept, its rows are counted: ")
                .doesNotContain("1,2");
        assertThat(store.jdbc()
                        .queryForList(
                                "select file_name || ' ' || length(sha256) || coalesce(watermark, '') from fetched"
                                        + " where state = 'refused'",
                                String.class))
                .as("remembered by its own hash, beside the watermark of an empty snapshot")
                .containsExactly("a.csv 64");
        assertThat(names(drop.resolve("archived"))).containsExactly("b.csv");

        Files.move(drop.resolve("set-aside").resolve("a.csv"), drop.resolve("a.csv"));
        assertThat(extract(folder()).refused())
                .as("put back as it was, perhaps after a layout was written for it")
                .hasSize(1);
        assertThat(names(drop)).containsExactly("archived", "set-aside");
    }

    @Test
    void keepsAnUnknownFileWithItsDraftAndCountsItsRowsAsHeld() throws Exception {
        Files.writeString(drop.resolve("a.csv"), "Ai,Khi nao\nAn,2021-06-01\nBinh,2021-06-02\n");
        ConnectorSettings settings = settings("vaccination", "folder: {path: " + drop + ", stableSeconds: 1}\n");
        assertThat(extract(settings).deliveries()).isEmpty();

        String name = store.jdbc().queryForObject("select name from aside_file", String.class);
        Path kept = home.toAbsolutePath().resolve("set-aside").resolve(String.valueOf(name));
        assertThat(names(kept)).containsExactly("a.csv", "draft.yaml", "why.txt");
        assertThat(drop.resolve("set-aside").resolve("a.csv.reason.txt"))
                .hasContent("refused: FileRefused\nĐể riêng, kèm mẫu nháp / Set aside, with a drafted layout: " + kept
                        + "\n");
        assertThat(sources())
                .containsExactly(new StatusReport.SourceLine("vaccination", 0, new Counts(2, 0, 0, 0, 2, 0)));

        SetAside aside = new SetAside(store.engine());
        assertThat(aside.dismiss(String.valueOf(name), "a shopping list", "a test"))
                .isTrue();
        assertThat(aside.dismiss(String.valueOf(name), "again", "a test")).isFalse();
        assertThat(sources()).isEmpty();
    }

    @Test
    void countsTheRowsOfAStoppedDeliveryAsHeldAndGoesOn() throws Exception {
        StringBuilder spoilt = new StringBuilder(HEADER + "\n");
        for (int i = 0; i < 30; i++) {
            spoilt.append("8490123").append(4500 + i).append(",Android,,,never,aa\n");
        }
        Files.writeString(drop.resolve("a.csv"), spoilt);
        Files.writeString(drop.resolve("b.csv"), HEADER + "\n84901234567,Android,,,2021-06-01T08:00:00,aa\n");

        Extraction.Result result = extract(folder());

        assertThat(result.refused()).hasSize(1);
        assertThat(result.deliveries()).hasSize(1);
        assertThat(sources())
                .containsExactly(new StatusReport.SourceLine("bluezone", 1, new Counts(31, 0, 0, 0, 31, 0)));
        String stopped =
                store.jdbc().queryForObject("select delivery_id from delivery where status = 'refused'", String.class);
        store.retract(String.valueOf(stopped));
        assertThat(sources()).containsExactly(new StatusReport.SourceLine("bluezone", 1, new Counts(1, 0, 0, 0, 1, 0)));
    }

    @Test
    void bringsNoDeliveryBackWhoseFileCouldNotLeaveItsFolder() throws Exception {
        ConnectorSettings marked = settings("folder: {path: " + drop + ", pattern: '*.csv', doneMarker: .done}\n");
        Files.writeString(drop.resolve("a.csv"), HEADER + "\n84901234567,Android,,,2021-06-01T08:00:00,aa\n");
        Files.writeString(drop.resolve("a.csv.done"), "");
        Path inTheWay = Files.writeString(drop.resolve("archived"), "a file, so that no folder can be made");
        assertThatThrownBy(() -> extract(marked)).isInstanceOf(FetchFailed.class);
        String delivery =
                store.jdbc().queryForObject("select delivery_id from delivery where status = 'active'", String.class);
        store.retract(String.valueOf(delivery));
        Files.delete(inTheWay);

        Extraction.Result result = extract(marked);
        assertThat(result.deliveries()).isEmpty();
        assertThat(result.takenBack()).singleElement().asString().startsWith("a.csv ");
        assertThat(names(drop)).containsExactly("archived");
        assertThat(store.jdbc().queryForObject("select status from delivery", String.class))
                .isEqualTo("retracted");
        Files.move(drop.resolve("archived").resolve("a.csv"), drop.resolve("a.csv"));
        Files.writeString(drop.resolve("a.csv.done"), "");
        assertThat(extract(marked).deliveries()).as("put back on purpose").containsExactly(delivery);
    }

    private List<StatusReport.SourceLine> sources() {
        return StatusReport.of(store.engine().jdbc()).sources();
    }

    @Test
    void finishesWhatWasFrozenAndNotLoaded() throws Exception {
        Path file =
                Files.writeString(home.resolve("b.csv"), HEADER + "\n84901234567,Android,,,2021-06-01T08:00:00,aa\n");
        Archive.Frozen frozen = new Archive(home).freeze(file);
        Fetches fetches = new Fetches(store.engine().jdbc(), "bluezone");
        fetches.record("bluezone", "bluezone", "query", frozen, "2021-06-02T00:00:00");
        assertThat(fetches.watermark()).isNull();
        Extraction.Result result = extract(folder());
        assertThat(result.deliveries()).hasSize(1);
        assertThat(fetches.watermark()).isEqualTo("2021-06-02T00:00:00");
        assertThat(fetches.unfinished()).isEmpty();
        assertThat(store.jdbc().queryForObject("select file_name from delivery", String.class))
                .isEqualTo("b.csv");
    }

    @Test
    void fetchesAnewWhatWasDamagedBeforeItWasLoaded() throws Exception {
        Path file =
                Files.writeString(drop.resolve("b.csv"), HEADER + "\n84901234567,Android,,,2021-06-01T08:00:00,aa\n");
        Archive.Frozen frozen = new Archive(home).freeze(file);
        Fetches fetches = new Fetches(store.engine().jdbc(), "bluezone");
        fetches.record("bluezone", "bluezone", "before", frozen, null);
        Files.writeString(frozen.path(), "84909999999,Android,,,2021-06-01T08:00:00,aa\n", StandardOpenOption.APPEND);

        assertThat(extract(folder()).deliveries()).hasSize(1);
        assertThat(Archive.isIntact(frozen.path())).isTrue();
        assertThat(fetches.unfinished()).isEmpty();
        assertThat(store.jdbc().queryForList("select sha256 from delivery", String.class))
                .containsExactly(frozen.sha256());
    }

    @Test
    void runsOnceAtATime() throws Exception {
        try (Lease held = store.engine().leases().tryTake("extract bluezone").orElseThrow()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> extract(folder())).isInstanceOf(AlreadyRunning.class);
        }
    }

    @Test
    void movesTheWatermarkOfAQueryOnlyWithItsDelivery() throws Exception {
        try (TestDatabase legacy = TestDatabase.fresh()) {
            legacyTable(legacy);
            ConnectorSettings query = settings(jdbc(legacy));
            Fetches fetches = new Fetches(store.engine().jdbc(), "bluezone");
            store.jdbc().execute("alter table delivery add constraint breaks check (status <> 'staged')");
            assertThatThrownBy(() -> extract(query)).isInstanceOf(JobFailed.class);
            assertThat(fetches.watermark()).isNull();
            assertThat(fetches.unfinished()).hasSize(1);

            store.jdbc().execute("alter table delivery drop constraint breaks");
            assertThat(extract(query).deliveries()).hasSize(1);
            assertThat(fetches.watermark()).isNotNull();
            assertThat(store.jdbc().queryForObject("select count(*) from statement", Long.class))
                    .isEqualTo(2);
        }
    }

    @Test
    void reportsWhatWasDeletedAtTheSource() throws Exception {
        try (TestDatabase legacy = TestDatabase.fresh()) {
            legacyTable(legacy);
            ConnectorSettings query = settings(jdbc(legacy) + "      keys: select id from registration\n");
            assertThat(extract(query).deletedAtSource()).contains(0L);
            execute(legacy, "delete from registration where id = 2");
            assertThat(extract(query).deletedAtSource()).contains(1L);
            assertThat(store.jdbc().queryForList("select key from legacy_deletion", String.class))
                    .containsExactly("2");
            assertThat(extract(query).deletedAtSource()).contains(0L);
            execute(legacy, "insert into registration values (2, '84901234568', now())");
            assertThat(extract(query).deletedAtSource()).contains(0L);
            assertThat(store.jdbc().queryForList("select key from legacy_deletion", String.class))
                    .isEmpty();
        }
    }

    @Test
    void takesNothingFromADatabaseThatIsNotThere() throws Exception {
        ConnectorSettings query =
                settings("jdbc:\n      url: jdbc:postgresql://localhost:1/x\n      query: select 1\n");
        assertThatThrownBy(() -> extract(query))
                .isInstanceOf(FetchFailed.class)
                .hasMessage("Connector bluezone: the legacy database does not answer as it should (SQL state 08001)."
                        + " Check its address, user, password and the query, then run again.");
        assertThat(store.jdbc().queryForObject("select count(*) from fetched", Long.class))
                .isEqualTo(0);
    }

    private static void legacyTable(TestDatabase legacy) {
        execute(legacy, "create table registration (id int primary key, phone text, at timestamptz not null)");
        execute(
                legacy,
                "insert into registration values (1, '84901234567', '2021-06-01 08:00:00+07'),"
                        + " (2, '84901234568', '2021-06-01 09:00:00+07')");
    }

    private static void execute(TestDatabase legacy, String statement) {
        new JdbcTemplate(legacy.dataSource()).execute(statement);
    }

    private String jdbc(TestDatabase legacy) throws IOException {
        var server = legacy.settings().server().orElseThrow();
        Path password = Files.writeString(home.resolve("password"), String.valueOf(server.password()));
        return "jdbc:\n      url: '" + server.jdbcUrl() + "'\n      user: " + server.user()
                + "\n      password: {file: " + password + "}\n      watermark: {overlap: PT1H}\n"
                + "      query: select phone as \"PhoneNumber\", 'Android' as \"TypeOS\", null as \"Fullname\","
                + " null as \"Address\", to_char(at at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD\\\"T\\\"HH24:MI:SS')"
                        .replace("\\\"", "\"")
                + " as \"RegisteredAt\", null as \"TokenFirebase\" from registration"
                + " where at >= :since and at < :until order by id\n";
    }

    private ConnectorSettings folder() throws IOException {
        return settings("folder: {path: " + drop + ", stableSeconds: 1}\n");
    }

    private ConnectorSettings settings(String kind) throws IOException {
        return settings("bluezone", kind);
    }

    private ConnectorSettings settings(String source, String kind) throws IOException {
        Files.writeString(home.resolve("connectors.yaml"), "connectors:\n  - source: " + source + "\n    " + kind);
        return Connectors.read(home).named(source).orElseThrow();
    }

    private Extraction.Result extract(ConnectorSettings settings) throws Exception {
        long run = new Runs(store.engine()).start("extract", settings.name());
        return new Extraction(
                        store.engine(),
                        Progress.NONE,
                        new Timings(),
                        refusal -> "refused: " + refusal.getClass().getSimpleName())
                .run(settings, run);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
