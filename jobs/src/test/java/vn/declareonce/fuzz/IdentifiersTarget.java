package vn.declareonce.fuzz;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.CardQr;
import vn.declareonce.values.CitizenId;
import vn.declareonce.values.IdentifierReading;
import vn.declareonce.values.Identifiers;
import vn.declareonce.values.Text;

/** An identifier cell: citizen ID, CMND, passport, insurance number, each by its shape; nothing found is not in the cell. */
final class IdentifiersTarget implements FuzzTarget {
    @Override
    public void run(byte[] input) {
        String text = Input.text(input);
        for (boolean numeric : new boolean[] {false, true}) {
            IdentifierReading read = Identifiers.read(text, numeric);
            Property.same(Identifiers.read("\u00A0" + text + " ", numeric), read, "blanks around change nothing");
            Property.same(Identifiers.read(Input.decomposed(text), numeric), read, "normal forms are read alike");
            checkShapes(read);
            checkNothingInvented(text, read);
            boolean silent = found(read).isEmpty() && read.qr() == null && read.doubt() == null;
            Property.holds(!silent || Text.clean(text).isEmpty() || isQuotes(text), "nothing read gives a doubt");
        }
    }

    private static void checkShapes(IdentifierReading read) {
        String id = read.citizenId();
        if (id != null) {
            Property.holds(CitizenId.wellFormed(id), "a citizen ID is well-formed");
            IdentifierReading again = Identifiers.read(id, false);
            boolean phone = again.citizenId() == null;
            Property.holds(phone || id.equals(again.citizenId()), "a citizen ID reads as itself");
        }
        for (String repair : read.citizenIdRepairs()) {
            Property.holds(CitizenId.wellFormed(repair), "a repair is well-formed");
        }
        for (String cmnd : read.cmnds()) {
            Property.holds(cmnd.matches("[0-9]{9}"), "a CMND has nine digits");
            Property.same(Identifiers.read(cmnd, false).cmnds(), List.of(cmnd), "a CMND reads as itself");
        }
        String passport = read.passport();
        if (passport != null) {
            Property.holds(passport.matches("[A-Z0-9]{6,9}"), "a passport has six to nine letters and digits");
        }
        String insurance = read.insuranceNumber();
        Property.holds(insurance == null || insurance.matches("[0-9]{10}"), "an insurance number has ten digits");
        Property.holds(read.citizenIdRepairs().isEmpty() || read.doubt() != null, "a repair comes with a doubt");
    }

    private static void checkNothingInvented(String text, IdentifierReading read) {
        for (String number : found(read)) {
            String written = Input.digits(number).replaceFirst("^0+", "");
            Property.holds(Input.holdsInOrder(written, text), "what is found stands in the cell");
        }
        CardQr qr = read.qr();
        Property.holds(qr == null || qr.equals(CardQr.parse(text)) || text.indexOf('|') >= 0, "a card needs its signs");
    }

    private static List<String> found(IdentifierReading read) {
        List<String> found = new ArrayList<>(read.citizenIdRepairs());
        found.addAll(read.cmnds());
        add(found, read.citizenId());
        add(found, read.passport());
        add(found, read.insuranceNumber());
        return found;
    }

    private static void add(List<String> found, @Nullable String number) {
        if (number != null) {
            found.add(number);
        }
    }

    /** What a spreadsheet puts around a number, with no number in it, is an empty cell. */
    private static boolean isQuotes(String text) {
        return Text.clean(text).matches("[='\"`\u2018\u2019\u201C\u201D ;,.]*");
    }
}
