package vn.declareonce.fuzz;

import vn.declareonce.values.Reading;
import vn.declareonce.values.Text;
import vn.declareonce.values.Vaccine;

/** Names of vaccines, alone or inside a longer text. */
final class VaccinesTarget implements FuzzTarget {
    @Override
    public void run(byte[] input) {
        String text = Input.text(input);
        Reading<Vaccine> read = Vaccine.read(text);
        Property.same(Vaccine.read("\u00A0" + text + " "), read, "blanks around change nothing");
        Property.same(Vaccine.read(Input.decomposed(text)), read, "normal forms are read alike");
        Vaccine vaccine = read.value();
        if (vaccine == null) {
            boolean blank = Text.headerKey(text).isEmpty() || Text.isPlaceholder(text);
            Property.holds(blank || read.doubt() != null, "nothing read gives a doubt");
            return;
        }
        Property.same(Vaccine.read(Text.headerKey(text)), read, "the key of the words reads alike");
        Property.same(Vaccine.read(vaccine.product()), Reading.of(vaccine), "a product reads as itself");
        for (Vaccine other : Vaccine.values()) {
            Vaccine both = Vaccine.read(text + " " + other.product()).value();
            Property.holds(both == null || both == vaccine || both == other, "two names give no third");
        }
    }
}
