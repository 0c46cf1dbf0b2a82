package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PersonReportTest {
    private static final String LAB_ROW =
            "{\"source\":\"lab-results\",\"sender\":\"79\",\"delivery\":\"d-lab\",\"file\":\"xet-nghiem-79-01.csv\","
                    + "\"sheet\":\"KQXN\",\"row\":4}";
    private static final String BLUEZONE_ROW =
            "{\"source\":\"bluezone\",\"sender\":\"bluezone\",\"delivery\":\"d-blue\",\"file\":\"bluezone-01.csv\","
                    + "\"sheet\":\"bluezone-01.csv\",\"row\":3}";
    private static World world;

    @BeforeAll
    static void open() {
        world = new World();
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @Test
    void tellsTheRowOfEveryValue() {
        String json = json("079090012345");
        assertThat(json)
                .startsWith("{\"person\":\"079090012345\",\"profile\":{\"citizenId\":{\"value\":\"079090012345\","
                        + "\"from\":{\"source\":\"population\"}},\"fullName\":{\"value\":\"Nguyễn Văn Hòa\","
                        + "\"from\":{\"source\":\"population\"}},\"birthDate\":{\"value\":\"1990-08-15\",")
                .contains("\"passport\":{\"value\":null,\"from\":null}")
                .contains("\"phone\":{\"value\":\"+84912000111\",\"from\":" + LAB_ROW + "}")
                .contains("\"missing\":[],\"conflicts\":[\"phone\"],");
    }

    @Test
    void tellsFactsAndLinksWithTheirRows() {
        assertThat(json("079090012345"))
                .endsWith(
                        "\"facts\":[{\"kind\":\"test\",\"place\":\"HCDC\",\"method\":\"RT-PCR\",\"pooled\":false,\"result\":\"NEGATIVE\","
                                + "\"sample\":\"S1\",\"takenAt\":\"2021-09-09T10:00:00\",\"conflict\":false,\"witnesses\":["
                                + LAB_ROW + "]},"
                                + "{\"kind\":\"app-registration\",\"at\":\"2021-08-01T09:00\",\"subject\":\"bluezone\","
                                + "\"result\":null,\"place\":null,\"reference\":null,\"ordinal\":null,"
                                + "\"detail\":{\"os\":\"Android\"},\"from\":" + BLUEZONE_ROW + "}],"
                                + "\"links\":[{\"identity\":\"00000000-0000-0000-0000-000000000001\",\"layer\":2,"
                                + "\"method\":\"citizen-id\",\"evidence\":\"name and birth date agree\",\"rulesVersion\":1,"
                                + "\"openedAt\":\"2021-09-13T02:00:01Z\",\"rows\":[" + LAB_ROW
                                + ",{\"source\":\"lab-results\","
                                + "\"sender\":\"79\",\"delivery\":\"d-lab\",\"file\":\"xet-nghiem-79-01.csv\",\"sheet\":\"KQXN\","
                                + "\"row\":9}," + BLUEZONE_ROW + "]}]}");
    }

    @Test
    void tellsAProvisionalPersonsRows() {
        assertThat(json("passport:B1234567"))
                .contains("\"fullName\":{\"value\":\"Trần Thị Bình\",\"from\":{\"source\":\"health-declaration\",")
                .contains("\"facts\":[{\"kind\":\"declaration\",\"at\":\"2021-09-08T07:30\",");
    }

    @Test
    void knowsNobodyElse() {
        assertThat(PersonReport.of(world.jdbc(), "001195000022")).isEmpty();
    }

    private static String json(String person) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PersonReport.of(world.jdbc(), person).orElseThrow().writeJson(out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
