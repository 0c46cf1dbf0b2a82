package vn.declareonce.drafting;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.declareonce.values.DateOrder;

/**
 * The order of day and month in a sample.
 *
 * @param decided false when what is written reads equally well another way
 * @param evidence for the comment in the draft; never a value
 */
record DateOrders(DateOrder order, boolean decided, String evidence) {
    private static final int YEAR_DIGITS = 4;

    /** A text and the field it stands in. */
    record Written(String field, String text) {}

    static DateOrders of(FieldProbe probe, Collection<Written> dates) {
        if (dates.isEmpty()) {
            return new DateOrders(DateOrder.DMY, false, "no dates were found");
        }
        if (dates.stream().allMatch(date -> startsWithYear(date.text()))) {
            return new DateOrders(DateOrder.YMD, true, "every date begins with its year");
        }
        Map<DateOrder, Long> read = new EnumMap<>(DateOrder.class);
        boolean longYears = dates.stream().allMatch(date -> date.text().matches(".*\\d{4}.*"));
        for (DateOrder order : longYears ? List.of(DateOrder.DMY, DateOrder.MDY) : List.of(DateOrder.values())) {
            read.put(
                    order,
                    dates.stream()
                            .filter(date -> probe.reads(date.field(), date.text(), order))
                            .count());
        }
        DateOrder best = DateOrder.DMY;
        for (Map.Entry<DateOrder, Long> order : read.entrySet()) {
            best = order.getValue() > read.getOrDefault(best, 0L) ? order.getKey() : best;
        }
        long most = read.getOrDefault(best, 0L);
        boolean decided = read.values().stream().filter(count -> count == most).count() == 1;
        return new DateOrders(
                best, decided, most + " of " + dates.size() + " different dates can be read so" + others(read, best));
    }

    private static String others(Map<DateOrder, Long> read, DateOrder best) {
        StringBuilder text = new StringBuilder();
        read.forEach((order, count) -> text.append(order == best ? "" : ", " + count + " as " + order));
        return text.toString();
    }

    private static boolean startsWithYear(String text) {
        if (text.length() < YEAR_DIGITS || !(text.startsWith("19") || text.startsWith("20"))) {
            return false;
        }
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean compact = digits == 8 || digits == 12 || digits == 14;
        return compact || digits == YEAR_DIGITS;
    }
}
