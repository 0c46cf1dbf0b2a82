package vn.declareonce.bench;

import java.util.Locale;
import vn.declareonce.bench.LinkingResult.Kind;
import vn.declareonce.bench.LinkingResult.Method;

/** The result as docs/linking.md keeps it. */
public final class LinkingText {
    private final StringBuilder text = new StringBuilder();

    private LinkingText() {}

    public static String of(LinkingResult result) {
        LinkingText text = new LinkingText();
        text.totals(result);
        text.methods(result);
        text.kinds(result);
        result.wrongRows().forEach(row -> text.line("%s", row));
        return text.text.toString();
    }

    private void totals(LinkingResult result) {
        line("| figure | measured | limit |");
        line("|---|---|---|");
        line("| rows of the truth | %,d | |", result.total(Kind::rows));
        line("| of these without an outcome in the store | %,d | 0 |", result.total(Kind::absent));
        line("| rows of the store that the truth does not know | %,d | 0 |", result.unexpected());
        line(
                "| linked to a wrong person, but for phones alone | %,d of %,d: %.2f of 100,000 | 1 of 100,000 |",
                result.total(Kind::wrong), result.linkedOtherwise(), result.wrongPer100000());
        line(
                "| linked to a wrong person by the phone alone | %,d of %,d: %.2f of 1,000 | 1 of 1,000 |",
                result.total(Kind::wrongByPhone), result.linkedByPhone(), result.wrongByPhonePer1000());
        line(
                "| knowable rows that arrived | %,d of %,d: %.2f %% | 95 %% |",
                result.total(Kind::arrived), result.total(Kind::knowable), result.arrivedShare() * 100);
        line("| knowable rows that were rejected, not counted there | %,d | |", result.total(Kind::knowableRejected));
        line("");
    }

    private void methods(LinkingResult result) {
        line("| method | rows linked | to a wrong person |");
        line("|---|---|---|");
        for (Method method : result.methods()) {
            line("| `%s` | %,d | %,d |", method.method(), method.rows(), method.wrong());
        }
        line("");
    }

    private void kinds(LinkingResult result) {
        line("| kind of damage | rows | right | wrong | wrong by phone | held | rejected | knowable | arrived |");
        line("|---|---|---|---|---|---|---|---|---|");
        for (Kind kind : result.kinds()) {
            line(
                    "| `%s` | %,d | %,d | %,d | %,d | %,d | %,d | %,d | %,d |",
                    kind.kind(),
                    kind.rows(),
                    kind.right(),
                    kind.wrong(),
                    kind.wrongByPhone(),
                    kind.held(),
                    kind.rejected(),
                    kind.knowable(),
                    kind.arrived());
        }
    }

    private void line(String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
