package vn.declareonce.template;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.drafting.FieldProbe;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.Example;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.values.DateOrder;

/**
 * What a clerk needs to know of one column.
 *
 * @param choices words of a drop-down, each of which the source reads; empty where anything may be written
 * @param example of an accepted example; invented; null when none fills it
 */
record ColumnGuide(
        String heading,
        boolean required,
        boolean filled,
        boolean date,
        List<String> choices,
        @Nullable String example) {

    /** Words clerks use, from which a coded column takes the first list it can read whole. */
    private static final List<List<String>> WORDS = List.of(
            List.of("Nam", "Nữ"),
            List.of("Âm tính", "Dương tính", "Nghi ngờ", "Không xác định"),
            List.of("Âm tính", "Dương tính"),
            List.of("Realtime RT-PCR", "Test nhanh kháng nguyên"),
            List.of("Mẫu đơn", "Mẫu gộp"),
            List.of("AstraZeneca", "Pfizer", "Moderna", "Vero Cell", "Sputnik V", "Janssen", "Hayat-Vax", "Abdala"),
            List.of("Mũi 1", "Mũi 2", "Mũi 3", "Mũi 4"),
            List.of("1", "2", "3", "4"),
            List.of("Có", "Không"));

    ColumnGuide {
        choices = List.copyOf(choices);
    }

    /** The columns a clerk fills: those with a heading of their own that the layout uses. */
    static List<ColumnGuide> of(Source source, Layout layout) {
        FieldProbe probe = new FieldProbe(source);
        List<ColumnGuide> guides = new ArrayList<>();
        for (Column column : layout.columns()) {
            if (!column.from().isEmpty()) {
                column.from()
                        .forEach(part -> guides.add(new ColumnGuide(
                                part,
                                column.required(),
                                column.filled(),
                                false,
                                List.of(),
                                example(layout, List.of(part)))));
                continue;
            }
            String header = column.header();
            String field = column.field();
            if (header != null) {
                List<String> spellings = new ArrayList<>(List.of(header));
                spellings.addAll(column.aliases());
                guides.add(new ColumnGuide(
                        header,
                        column.required(),
                        column.filled(),
                        field != null && probe.isDate(field),
                        field == null ? List.of() : choices(probe, field),
                        example(layout, spellings)));
            }
        }
        return guides;
    }

    private static List<String> choices(FieldProbe probe, String field) {
        if (!probe.isCoded(field)) {
            return List.of();
        }
        return WORDS.stream()
                .filter(words -> words.stream().allMatch(word -> probe.reads(field, word, DateOrder.DMY)))
                .findFirst()
                .orElse(List.of());
    }

    private static @Nullable String example(Layout layout, List<String> spellings) {
        for (Example example : layout.examples()) {
            for (String spelling : spellings) {
                String cell = example.cells().get(spelling);
                if (example.accepted() && cell != null && !cell.isEmpty()) {
                    return cell;
                }
            }
        }
        return null;
    }

    /** What is asked of the column, in both languages, one thing a line. */
    List<String> rules() {
        List<String> rules = new ArrayList<>();
        if (filled) {
            rules.add("Bắt buộc điền / Must be filled");
        } else if (required) {
            rules.add("Cột phải có, ô có thể trống / The column must exist, a cell may be empty");
        }
        if (date) {
            rules.add("Ngày/tháng/năm, năm bốn chữ số / Day, month, year of four digits");
        }
        if (!choices.isEmpty()) {
            rules.add("Chọn / Choose: " + String.join(" | ", choices));
        }
        if (example != null) {
            rules.add("Ví dụ / Example: " + example);
        }
        return rules;
    }
}
