package vn.declareonce.sampledata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratorTest {
    private final Path folder;

    GeneratorTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void givesTheSameBytesForASeed() throws IOException {
        Generator.write(GeneratorSettings.of(400, 7, folder.resolve("a")));
        Generator.write(GeneratorSettings.of(400, 7, folder.resolve("b")));
        assertThat(contents(folder.resolve("a"))).isEqualTo(contents(folder.resolve("b")));
    }

    @Test
    void givesOtherPeopleForAnotherSeed() throws IOException {
        Generator.write(GeneratorSettings.of(50, 7, folder.resolve("a")));
        Generator.write(GeneratorSettings.of(50, 8, folder.resolve("b")));
        assertThat(ids(folder.resolve("a"))).doesNotContainAnyElementsOf(ids(folder.resolve("b")));
    }

    @Test
    void writesASourceTheSameWithoutTheOthers() throws IOException {
        Generator.write(GeneratorSettings.of(300, 7, folder.resolve("all")));
        Generator.write(new GeneratorSettings(300, 7, folder.resolve("one"), EnumSet.of(Source.VACCINATION), 200_000));
        assertThat(contents(folder.resolve("one/vaccination"))).isEqualTo(contents(folder.resolve("all/vaccination")));
        assertThat(folder.resolve("one/bluezone")).doesNotExist();
    }

    @Test
    void tellsTheTruthAboutEveryRowOfEveryFile() throws IOException {
        Summary summary = Generator.write(new GeneratorSettings(2_000, 3, folder, EnumSet.allOf(Source.class), 500));
        Map<String, List<Long>> told = Tables.csv(folder.resolve("truth.csv")).stream()
                .collect(Collectors.groupingBy(
                        row -> row.get("file"),
                        TreeMap::new,
                        Collectors.mapping(row -> Long.valueOf(row.get("row")), Collectors.toList())));
        Map<String, List<Long>> written = new TreeMap<>();
        for (Path file : Tables.deliveries(folder)) {
            NavigableMap<Long, List<String>> rows = Tables.rows(file);
            written.put(
                    folder.relativize(file).toString(),
                    List.copyOf(rows.tailMap(Tables.firstRow(file)).keySet()));
        }
        assertThat(told).isEqualTo(written);
        assertThat(summary.files()).isEqualTo(written.size());
        assertThat(summary.citizens()).isEqualTo(2_000);
    }

    @Test
    void writesTheHeadersOfTheLayoutsDocument() throws IOException {
        Generator.write(GeneratorSettings.of(200, 3, folder));
        String layouts = Files.readString(Path.of("LAYOUTS.md"));
        for (Source source : Source.values()) {
            for (String column : source.header()) {
                assertThat(layouts).contains(column);
            }
        }
        for (Channel form : List.of(Channel.cardScans(), Channel.insuranceXml("79023"), Channel.alerts())) {
            assertThat(form.header()).isNotEqualTo(form.source().header()).allMatch(layouts::contains);
        }
        assertThat(Files.readAllLines(folder.resolve("bluezone/bluezone-01.csv"))
                        .get(0))
                .isEqualTo("PhoneNumber,TypeOS,Fullname,Address,RegisteredAt,TokenFirebase");
        assertThat(Files.readAllLines(folder.resolve("register.csv")).get(0))
                .isEqualTo("SoDinhDanh,SoCMND,HoVaTen,GioiTinh,NgayThangNamSinh,MaTinhThuongTru,MaHuyenThuongTru,"
                        + "MaXaThuongTru,DiaChiThuongTru,MaTinhHienTai,MaHuyenHienTai,MaXaHienTai,DiaChiHienTai");
    }

    @Test
    void showsARowOfTheTruthsPerson() throws IOException {
        Generator.write(GeneratorSettings.of(500, 3, folder));
        int compared = 0;
        for (CSVRecord row : Tables.csv(folder.resolve("truth.csv"))) {
            if (row.get("file").equals("health-declaration/to-khai-01.csv")
                    && row.get("damage").equals("none")) {
                List<String> cells = Tables.rows(folder.resolve(row.get("file")))
                        .getOrDefault(Long.valueOf(row.get("row")), List.of());
                assertThat(cells.get(5)).isEqualTo(row.get("person"));
                if (++compared == 20) {
                    return;
                }
            }
        }
        assertThat(compared).isEqualTo(20);
    }

    @Test
    void benchWritesExactlyTheRowsAskedFor() throws IOException {
        Generator.bench(1_001, 5, folder);
        Generator.benchChanged(1_001, 5, folder);
        List<String> first = Files.readAllLines(folder.resolve("vaccination.csv"));
        List<String> second = Files.readAllLines(folder.resolve("vaccination-changed.csv"));
        assertThat(first).hasSize(1_002);
        assertThat(second).hasSize(1_002);
        assertThat(Files.readAllLines(folder.resolve("register.csv"))).hasSize(502);
        long changed = Stream.iterate(0, i -> i + 1)
                .limit(1_002)
                .filter(i -> !first.get(i).equals(second.get(i)))
                .count();
        assertThat(changed).isEqualTo(10);
    }

    @Test
    void benchWritesTheSameRowsAsAWorkbook() throws IOException {
        Generator.bench(101, 5, folder);
        Path register = folder.resolve("register.csv");
        String people = Files.readString(register);
        Generator.benchWorkbook(101, 5, folder);

        assertThat(register).hasContent(people);
        List<String> names = Tables.rows(folder.resolve("vaccination.csv")).values().stream()
                .map(row -> row.get(1))
                .toList();
        assertThat(names).hasSize(102);
        assertThat(Tables.rows(folder.resolve("vaccination.xlsx")).values())
                .extracting(row -> row.get(1))
                .containsExactlyElementsOf(names);
    }

    @Test
    void refusesToWriteNobody() {
        assertThatThrownBy(() -> GeneratorSettings.of(0, 1, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("people must be 1 or more, found 0");
    }

    private static List<String> ids(Path folder) throws IOException {
        return Tables.csv(folder.resolve("register.csv")).stream()
                .map(row -> row.get("SoDinhDanh"))
                .toList();
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
