package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

class CsvSplitterTest {

    private static final String[] PIECES = {
        "\"", "\"\"", ",", ";", "\n", "\r\n", "\r", " ", "a", "bc", "ễ", "\t", "\",", ",\"", "0"
    };

    @Test
    void splitsGeneratedTextAsCommonsCsvDoes() throws IOException {
        Random random = new Random(20210913);
        int compared = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int pieces = random.nextInt(30); pieces > 0; pieces--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            List<List<String>> expected;
            try {
                expected = commons(text.toString());
            } catch (IOException | java.io.UncheckedIOException unterminated) {
                continue;
            }
            compared++;
            assertThat(own(new StringReader(text.toString())))
                    .as(text.toString())
                    .isEqualTo(expected);
            assertThat(own(new Trickle(text.toString()))).as(text.toString()).isEqualTo(expected);
        }
        assertThat(compared).isGreaterThan(10_000);
    }

    @Test
    void splitsCellsAcrossBufferBoundsAsCommonsCsvDoes() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append("x".repeat(i * 7))
                    .append(i % 3 == 0 ? ",\"q\"\"".concat("y".repeat(i)).concat("\n\",") : ",")
                    .append(i)
                    .append("\r\n");
        }
        assertThat(own(new StringReader(text.toString()))).isEqualTo(commons(text.toString()));
    }

    private static List<List<String>> own(Reader text) throws IOException {
        List<List<String>> records = new ArrayList<>();
        try (CsvSplitter splitter = new CsvSplitter(text, ',', Limits.DEFAULT)) {
            while (splitter.next()) {
                List<String> record = new ArrayList<>();
                for (int i = 0; i < splitter.count(); i++) {
                    String cell = splitter.cell(i);
                    record.add(cell == null ? "" : cell);
                }
                records.add(record);
            }
        }
        return records;
    }

    private static List<List<String>> commons(String text) throws IOException {
        CSVFormat format = CSVFormat.RFC4180.builder().setTrailingData(true).get();
        List<List<String>> records = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            for (CSVRecord record : parser) {
                records.add(record.toList());
            }
        }
        return records;
    }

    /** Gives one character at a time, so that every state meets the end of what was read. */
    private static final class Trickle extends StringReader {
        Trickle(String text) {
            super(text);
        }

        @Override
        public int read(char[] target, int offset, int length) throws IOException {
            return super.read(target, offset, Math.min(length, 1));
        }
    }
}
