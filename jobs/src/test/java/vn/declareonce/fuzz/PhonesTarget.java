package vn.declareonce.fuzz;

import java.util.HashSet;
import java.util.List;
import vn.declareonce.values.PhoneReading;
import vn.declareonce.values.Phones;
import vn.declareonce.values.Text;

/** A phone cell with any number of phones in it. */
final class PhonesTarget implements FuzzTarget {
    private static final int UNCHANGED_DIGITS = 7;

    @Override
    public void run(byte[] input) {
        String text = Input.text(input);
        PhoneReading read = Phones.read(text);
        Property.same(Phones.read("\u00A0" + text + " "), read, "blanks around change nothing");
        Property.same(Phones.read(Input.decomposed(text)), read, "normal forms are read alike");
        String digits = Input.digits(text);
        for (String phone : read.phones()) {
            Property.holds(phone.matches("\\+84[2-9][0-9]{8,9}"), "a phone has the canonical form");
            Property.same(Phones.read(phone), new PhoneReading(List.of(phone), null), "a phone reads as itself");
            String end = phone.substring(phone.length() - UNCHANGED_DIGITS);
            Property.holds(Input.holdsInOrder(end, text), "what is found stands in the cell");
        }
        Property.holds(new HashSet<>(read.phones()).size() == read.phones().size(), "no phone comes twice");
        Property.holds(read.phones().size() * 9 <= digits.length(), "no more phones than digits allow");
        boolean blank = Text.clean(text).matches("[='\"`\u2018\u2019\u201C\u201D ;,.]*");
        Property.holds(blank || !read.phones().isEmpty() || read.doubt() != null, "nothing read gives a doubt");
    }
}
