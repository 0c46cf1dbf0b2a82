package vn.declareonce.drafting;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.RowMapping;
import vn.declareonce.mapping.Source;
import vn.declareonce.record.Problem;
import vn.declareonce.tabular.TabularRow;
import vn.declareonce.values.DateOrder;
import vn.declareonce.values.Reason;

/**
 * Asks a source itself whether it could read a text in one of its fields: the same code that will judge the rows judges the guess. Not
 * thread-safe.
 */
public final class FieldProbe {
    /** Told of a value that is what its column holds all the same. */
    private static final Set<Reason> HARMLESS = EnumSet.of(
            Reason.IDENTITY_EMPTY,
            Reason.DATE_TWO_DIGIT_YEAR,
            Reason.DATE_PLACEHOLDER,
            Reason.DATE_MASKED,
            Reason.ID_PLACEHOLDER,
            Reason.ID_LOST_ZEROS,
            Reason.ID_SCIENTIFIC,
            Reason.ID_MASKED,
            Reason.PHONE_PLACEHOLDER,
            Reason.PHONE_MASKED,
            Reason.PHONE_OF_HELPER,
            Reason.NAME_PLACEHOLDER,
            Reason.INSURANCE_PLACEHOLDER,
            Reason.QR_MASKED);

    private static final String NONSENSE = "zq7%xk";

    /** Texts of different kinds: a field that takes few of them says much by taking a column. */
    private static final List<String> KINDS = List.of(
            "abc",
            "Nguyễn Văn Hòa",
            "15/08/1990",
            "20/08/2021 07:45",
            "0912345678",
            "079090012345",
            "Nam",
            "Dương tính",
            "AstraZeneca",
            "3",
            "123456",
            "x9-44k");

    private static final List<String> WRITTEN =
            List.of("Nguyễn Văn Hòa", "15/08/1990", "0912345678", "079090012345", "1990", "DN4797912345678");

    private final Source source;
    private final List<String> fields;
    private final Map<DateOrder, RowMapping> mappings = new EnumMap<>(DateOrder.class);
    private final Map<String, Boolean> judges = new HashMap<>();
    private final Map<String, Boolean> dates = new HashMap<>();

    public FieldProbe(Source source) {
        this.source = source;
        this.fields = source.fields();
    }

    /** Whether the source would read the text in that field without a problem. */
    public boolean reads(String field, String text, DateOrder order) {
        @Nullable String[] cells = new String[fields.size()];
        cells[fields.indexOf(field)] = text;
        RowMapping mapping = Objects.requireNonNull(mappings.computeIfAbsent(order, this::mapping));
        TabularRow row = new TabularRow(0, 2, TabularRow.Kind.DATA, cells, 0, null);
        for (Problem problem : mapping.map(row).problems()) {
            if (field.equals(problem.column()) && !isHarmless(field, problem.reason())) {
                return false;
            }
        }
        return true;
    }

    /** An age is told of births alone: S1, S2 and S3 are no times of sampling. */
    private static boolean isHarmless(String field, Reason reason) {
        return reason == Reason.DATE_IS_AGE ? field.endsWith("irthDate") : HARMLESS.contains(reason);
    }

    /** Share of these texts the field reads under its best date order; 0 without texts. */
    double share(String field, Collection<String> texts) {
        double best = 0;
        for (DateOrder order : isDate(field) ? DateOrder.values() : new DateOrder[] {DateOrder.DMY}) {
            long read = texts.stream().filter(text -> reads(field, text, order)).count();
            best = Math.max(best, texts.isEmpty() ? 0 : (double) read / texts.size());
        }
        return best;
    }

    /** False for a field that takes any text, so that content says nothing about it. */
    public boolean judges(String field) {
        return Objects.requireNonNull(judges.computeIfAbsent(field, asked -> !reads(asked, NONSENSE, DateOrder.DMY)));
    }

    /** Whether the order of day and month matters to the field. */
    public boolean isDate(String field) {
        return Objects.requireNonNull(dates.computeIfAbsent(
                field,
                asked -> judges(asked)
                        && reads(asked, "20/08/2021", DateOrder.DMY)
                        && !reads(asked, "20/08/2021", DateOrder.MDY)));
    }

    /** Whether the field holds one of a few words: it takes neither a date, a number, a name nor nonsense. */
    public boolean isCoded(String field) {
        return judges(field) && !isDate(field) && share(field, WRITTEN) == 0;
    }

    /** From 0, takes anything, to nearly 1, takes one kind of text. */
    double strictness(String field) {
        return judges(field) ? 1 - share(field, KINDS) : 0;
    }

    private RowMapping mapping(DateOrder order) {
        StringBuilder yaml = new StringBuilder("source: " + source.name()
                + "\nname: probe\nversion: 1\ntitle: {vi: probe, en: probe}\ndateOrder: " + order + "\ncolumns:\n");
        fields.forEach(field -> yaml.append("  - {field: ")
                .append(field)
                .append(", header: ")
                .append(field)
                .append("}\n"));
        Layout layout = Layout.read(yaml.toString().getBytes(StandardCharsets.UTF_8));
        return RowMapping.bind(source, layout, "probe", fields);
    }
}
