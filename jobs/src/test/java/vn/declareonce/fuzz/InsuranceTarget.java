package vn.declareonce.fuzz;

import vn.declareonce.values.InsuranceNumber;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Text;

/** Insurance numbers, cards, lists of cards and the texts of their QR codes. */
final class InsuranceTarget implements FuzzTarget {
    @Override
    public void run(byte[] input) {
        String text = Input.text(input);
        Reading<String> read = InsuranceNumber.read(text);
        Property.same(InsuranceNumber.read(" " + text + "\u00A0"), read, "blanks around change nothing");
        Property.same(InsuranceNumber.read(Input.decomposed(text)), read, "normal forms are read alike");
        String number = read.value();
        if (number == null) {
            boolean blank = Text.clean(text).matches("[='\"`\u2018\u2019\u201C\u201D ;,.]*");
            Property.holds(blank || read.doubt() != null, "nothing read gives a doubt");
            return;
        }
        Property.holds(number.matches("[0-9]{10}"), "a number has ten digits");
        Property.same(InsuranceNumber.read(number), Reading.of(number), "a number reads as itself");
        String written = number.replaceFirst("^0", "");
        Property.holds(Input.holdsInOrder(written, text), "what is found stands in the cell");
        Property.same(InsuranceNumber.read("GD479" + number).value(), number, "its card leads to it");
    }
}
