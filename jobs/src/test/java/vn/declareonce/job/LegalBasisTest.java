package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.LegalBasisMissing;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;

/** What a source gives only with a legal basis, here the contact history of the app. */
class LegalBasisTest {
    private static final Source BLUEZONE = Catalogue.source("bluezone");
    private static final String CONTACTS = "PhoneNumber,BLID,ContactBLID,RSSI,Timestamp\n"
            + "84912345678,0123456789abcdef01234567,fedcba9876543210fedcba98,-71,1628734200000\n";

    @Test
    void refusesContactsAndKeepsNothingOfTheFile(@TempDir Path home) throws Exception {
        Path file = Files.writeString(home.resolve("contacts.csv"), CONTACTS);
        try (SampleStore store = SampleStore.fresh(home)) {
            assertThatThrownBy(() -> store.load("bluezone", file, null, null))
                    .isInstanceOf(LegalBasisMissing.class)
                    .hasMessage("LEGAL_BASIS_MISSING bluezone/contacts");
            assertThat(store.jdbc().queryForObject("select count(*) from delivery", Long.class))
                    .isZero();
        }
        assertThat(home.resolve("archive")).doesNotExist();
    }

    @Test
    void loadsContactsThroughALayoutThatStatesTheBasis(@TempDir Path home) throws Exception {
        Path file = Files.writeString(home.resolve("contacts.csv"), CONTACTS);
        Layout based = Layout.read(
                (Files.readString(Path.of("../mappings/src/main/java/vn/declareonce/source/bluezone/contacts.yaml"))
                                + "legalBasis: Công văn 1/BYT\n")
                        .getBytes(StandardCharsets.UTF_8));
        try (SampleStore store = SampleStore.fresh(home).withRegister()) {
            LoadRequest request = new LoadRequest(BLUEZONE, file, null, based, null);
            new Loads(store.engine(), Progress.NONE, new Timings())
                    .load(request, new Runs(store.engine()).start("test", "contacts"));
            assertThat(store.jdbc().queryForObject("select kind || ' ' || reference from fact", String.class))
                    .isEqualTo("app-contact fedcba9876543210fedcba98");
        }
    }
}
