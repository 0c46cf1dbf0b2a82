package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.declareonce.job.LinkingWorld.Citizen;
import vn.declareonce.job.LinkingWorld.Written;
import vn.declareonce.testing.TestDatabase;

class LinkingTest {
    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @Test
    void decidesEveryCaseAsItsTableSays() throws IOException {
        LinkingWorld world = new LinkingWorld(DATABASE);
        for (String[] c : table("register.csv")) {
            world.add(new Citizen(c[0], c[1], c[2], c[3], c[4], c[5], c[6]));
        }
        List<Written> written = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>();
        for (String[] c : table("cases.csv")) {
            Written one = new Written(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], c[9], c[10], c[11], c[12]);
            written.add(one);
            world.add(one);
            expected.put(c[0], c[13] + "|" + c[14] + "|" + c[15]);
        }
        assertThat(world.resolve(3)).isEqualTo(written.size());
        assertThat(world.links(written)).isEqualTo(expected);
        world.touchAll();
        assertThat(world.resolve(1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void findsTheSameLinksInWhateverBatchesTheRowsCome(long seed) {
        Random random = new Random(seed);
        List<Citizen> register = RandomPeople.register(random);
        List<Written> written = RandomPeople.written(random, register, 60);
        Map<String, String> atOnce = resolved(register, List.of(written));
        Collections.shuffle(written, random);
        List<Written> first = List.copyOf(written.subList(0, 30));
        List<Written> second = List.copyOf(written.subList(30, 60));

        assertThat(resolved(register, List.of(first, second))).isEqualTo(atOnce);
        assertThat(resolved(register, List.of(second, first))).isEqualTo(atOnce);
        assertThat(resolved(
                        register, List.of(first.subList(20, 30), second, first.subList(0, 10), first.subList(10, 20))))
                .isEqualTo(atOnce);
    }

    /** What is held fits the citizen only by the name another row writes; a third row brings the ward that confirms it. */
    @Test
    void opensAgainWhomALaterRowOfTheSamePersonConfirms() {
        List<Citizen> register =
                List.of(new Citizen("001080000001", "Nguyễn Văn Hùng", "1980-03-05", "MALE", "", "00001", "so 1"));
        Written misspelt = written("misspelt", "Nguyễn Văn Hùngg", "001080000001", "00007");
        Written waiting = written("waiting", "Nguyễn Văn Hùngg", "", "00009");
        Written confirming = written("confirming", "Nguyễn Văn Hùng", "001080000001", "00009");
        Map<String, String> atOnce = resolved(register, List.of(List.of(misspelt, waiting, confirming)));

        assertThat(atOnce.get("waiting")).startsWith("001080000001|key");
        assertThat(resolved(register, List.of(List.of(misspelt, waiting), List.of(confirming))))
                .isEqualTo(atOnce);
    }

    private static Written written(String label, String name, String citizenId, String ward) {
        return new Written(
                label, name, "1980-03-05", "MALE", citizenId, "", "", "", "", "", ward, "vaccination", "2021-06-01");
    }

    private static Map<String, String> resolved(List<Citizen> register, List<List<Written>> batches) {
        LinkingWorld world = new LinkingWorld(DATABASE);
        register.forEach(world::add);
        List<Written> all = new ArrayList<>();
        for (List<Written> batch : batches) {
            batch.forEach(world::add);
            world.resolve(2);
            all.addAll(batch);
        }
        return world.links(all);
    }

    private static List<String[]> table(String file) throws IOException {
        try (InputStream stream = Objects.requireNonNull(LinkingTest.class.getResourceAsStream("/linking/" + file))) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().skip(1).map(line -> line.split("\\|", -1)).toList();
        }
    }
}
