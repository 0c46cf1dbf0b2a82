package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.testing.SampleSet;

/** One commune code in rows of different times: each row's address is read in the edition of the row's own time. */
class AddressPeriodTest {
    private static final String HEADER =
            "Mã tờ khai,Họ tên,Năm sinh,Giới tính,Điện thoại,Tỉnh/TP,Quận/Huyện,Phường/Xã,Thời gian khai\n";
    private static final String CODE_27019 = "%s,Nguyễn Văn Hòa,1985,Nam,0903512301,79,,27019,%s\n";
    private static final String READ = "select ward_code || ' ' || ward_from from identity order by units_at";
    private static final List<String> EXPECTED = List.of("27019 2021-01-01", "27019 2025-07-01");

    private static SampleStore store;

    @BeforeAll
    static void build(@TempDir Path home) {
        store = SampleStore.fresh(home).mark("nothing");
        SampleSet.editions().forEach(store::units);
        store.mark("units");
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void readsTheSameCodeByTheTimeOfItsRow(@TempDir Path folder) throws Exception {
        store.rewind("units");
        load(folder, "05/09/2021 07:30", "06/09/2021 07:30", "05/09/2025 07:30");

        assertThat(store.jdbc().queryForList(READ, String.class)).isEqualTo(EXPECTED);
    }

    @Test
    void givesOneStoreWhicheverRowOrEditionComesFirst(@TempDir Path folder) throws Exception {
        store.rewind("units");
        load(folder, "05/09/2025 07:30", "06/09/2025 07:30");
        load(folder, "05/09/2021 07:30");
        String hash = store.withRegister(LocalDateTime.of(2021, 9, 30, 0, 0)).stateHash();

        store.rewind("nothing").units(SampleSet.editions().get(2)).withRegister(LocalDateTime.of(2021, 9, 30, 0, 0));
        load(folder, "05/09/2021 07:30");
        store.units(SampleSet.editions().get(1));
        load(folder, "05/09/2025 07:30", "06/09/2025 07:30");
        assertThat(store.units(SampleSet.editions().get(0)).stateHash()).isEqualTo(hash);
    }

    private static void load(Path folder, String... times) throws Exception {
        StringBuilder text = new StringBuilder(HEADER);
        for (String time : times) {
            text.append(String.format(CODE_27019, "TK" + time.replaceAll("\\D", "x"), time));
        }
        Path file = folder.resolve("to-khai-" + String.join("-", times).hashCode() + ".csv");
        Files.writeString(file, text);
        store.load("health-declaration", file, null, null);
    }
}
