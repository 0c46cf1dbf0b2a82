package vn.declareonce.report;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The accounting equation as a box of text for a terminal: one line for each source or delivery, a line of totals, and behind each line
 * a tick, or the number of rows that are unaccounted for.
 */
public record AccountingTable(String vietnameseLabel, String englishLabel, List<Line> lines) {
    private static final String TICK = "✓";
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final List<List<String>> HEADINGS = List.of(
            List.of("đọc", "đã nạp", "có sẵn", "bản cũ", "đang chờ", "từ chối", ""),
            List.of("read", "loaded", "unchanged", "superseded", "held", "rejected", "="));

    /** @param balanced from the receipt, or from the equation where there is no single receipt */
    public record Line(String label, Counts counts, boolean balanced) {}

    public AccountingTable {
        lines = List.copyOf(lines);
    }

    /** The table of these deliveries, named by source and file. */
    public static AccountingTable of(List<Receipt> receipts) {
        List<Line> lines = receipts.stream()
                .map(receipt ->
                        new Line(receipt.source() + " · " + receipt.file(), receipt.counts(), receipt.balanced()))
                .toList();
        return new AccountingTable("lần gửi", "delivery", lines);
    }

    /** The sum of all lines; balanced when every line is. */
    public Line total() {
        Counts sum = lines.stream().map(Line::counts).reduce(Counts.NONE, Counts::plus);
        return new Line("Tổng / Total", sum, lines.stream().allMatch(Line::balanced));
    }

    /** The box, with a line break behind each line. */
    public String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(heading(vietnameseLabel, HEADINGS.get(0)));
        rows.add(heading(englishLabel, HEADINGS.get(1)));
        lines.forEach(line -> rows.add(cells(line)));
        rows.add(cells(total()));
        int[] widths = widths(rows);
        StringBuilder text = new StringBuilder(rule(widths, "┌┬┐"));
        for (int i = 0; i < rows.size(); i++) {
            if (i == 2 && !lines.isEmpty() || i == rows.size() - 1) {
                text.append(rule(widths, "├┼┤"));
            }
            text.append(line(rows.get(i), widths));
        }
        return text.append(rule(widths, "└┴┘")).toString();
    }

    /** A tick, or what is wrong: the rows without an outcome, or a sign that the delivery is not in force. */
    static String verdict(Line line) {
        long difference = line.counts().unaccounted();
        return line.balanced()
                ? TICK
                : difference == 0 ? "✗" : "✗ " + (difference > 0 ? "-" : "+") + Math.abs(difference);
    }

    private static List<String> heading(String label, List<String> columns) {
        List<String> cells = new ArrayList<>(List.of(label));
        cells.addAll(columns);
        return cells;
    }

    private static List<String> cells(Line line) {
        Counts counts = line.counts();
        // The name of a file may hold what would tear the table or steer the terminal.
        String label = CONTROL.matcher(line.label()).replaceAll("\uFFFD");
        List<String> cells = new ArrayList<>(List.of(label, Figures.grouped(counts.read())));
        for (Outcome outcome : Outcome.values()) {
            cells.add(Figures.grouped(counts.of(outcome)));
        }
        cells.add(verdict(line));
        return cells;
    }

    private static int[] widths(List<List<String>> rows) {
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(row.get(i)));
            }
        }
        return widths;
    }

    private static String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cells.get(i);
            String padding = " ".repeat(widths[i] - width(cell));
            line.append("│ ").append(i == 0 ? cell + padding : padding + cell).append(' ');
        }
        return line.append("│\n").toString();
    }

    private static String rule(int[] widths, String corners) {
        StringBuilder rule = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            rule.append(i == 0 ? corners.charAt(0) : corners.charAt(1)).append("─".repeat(widths[i] + 2));
        }
        return rule.append(corners.charAt(2)).append('\n').toString();
    }

    private static int width(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        return composed.codePointCount(0, composed.length());
    }
}
