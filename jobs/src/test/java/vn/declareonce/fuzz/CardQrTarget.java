package vn.declareonce.fuzz;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.CardQr;
import vn.declareonce.values.CitizenId;
import vn.declareonce.values.IdentifierReading;
import vn.declareonce.values.Identifiers;

/** The QR text of a citizen card: what is read, written again as the card writes it, reads the same. */
final class CardQrTarget implements FuzzTarget {
    private static final DateTimeFormatter COMPACT = DateTimeFormatter.ofPattern("ddMMuuuu");

    @Override
    public void run(byte[] input) {
        String text = Input.text(input);
        CardQr card = CardQr.parse(text);
        if (card == null) {
            return;
        }
        Property.holds(CitizenId.wellFormed(card.citizenId()), "the number is well-formed");
        String cmnd = card.cmnd();
        Property.holds(cmnd == null || cmnd.matches("[0-9]{9}"), "the old number has nine digits");
        CardQr again = CardQr.parse(written(card));
        Property.holds(again != null, "written again it is a card");
        if (again != null) {
            Property.same(comparable(again), comparable(card), "written again it reads the same");
        }
        IdentifierReading cell = Identifiers.read(text, false);
        CardQr inCell = cell.qr();
        if (inCell != null) {
            Property.same(inCell.citizenId(), card.citizenId(), "the cell gives the card's number");
            Property.same(cell.citizenId(), card.citizenId(), "the cell gives the card's number");
        }
    }

    private static CardQr comparable(CardQr card) {
        return new CardQr(
                card.citizenId(),
                card.cmnd(),
                card.name(),
                card.birthDate(),
                card.sex(),
                card.address(),
                card.issued(),
                List.of());
    }

    private static String written(CardQr card) {
        List<String> fields = new ArrayList<>();
        fields.add(card.citizenId());
        fields.add(card.cmnd() == null ? "" : card.cmnd());
        fields.add(card.name());
        fields.add(birthDate(card));
        fields.add(card.sex() == null ? "" : card.sex().name());
        fields.add(card.address());
        fields.add(day(card.issued()));
        return String.join("|", fields);
    }

    private static String birthDate(CardQr card) {
        var born = card.birthDate();
        if (born == null) {
            return "";
        }
        return switch (born.precision()) {
            case DAY -> day(born.date());
            case MONTH -> born.date().toString().substring(0, 7);
            case YEAR -> String.valueOf(born.date().getYear());
        };
    }

    private static String day(@Nullable LocalDate date) {
        return date == null ? "" : COMPACT.format(date);
    }
}
