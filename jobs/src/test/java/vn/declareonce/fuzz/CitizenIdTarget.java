package vn.declareonce.fuzz;

import java.time.LocalDate;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.CitizenId;
import vn.declareonce.values.Precision;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Sex;

/** What a citizen ID says of its owner, against the rule of TT 07/2016 written down a second time. */
final class CitizenIdTarget implements FuzzTarget {
    @Override
    public void run(byte[] input) {
        String id = Input.text(input);
        boolean shape = id.matches("[0-9]{3}[0-3][0-9]{8}");
        boolean wellFormed = CitizenId.wellFormed(id);
        Property.holds(shape || !wellFormed, "a well-formed number has the shape");
        if (shape && !wellFormed) {
            long steps = id.chars().distinct().count();
            Property.holds(steps == 1 || steps >= 9, "only fillers have the shape and are not well-formed");
        }
        if (!wellFormed) {
            Property.same(CitizenId.contradiction(id, Sex.MALE, null), null, "another text contradicts nothing");
            return;
        }
        int code = id.charAt(3) - '0';
        int year = 1900 + code / 2 * 100 + Integer.parseInt(id.substring(4, 6));
        Sex sex = code % 2 == 0 ? Sex.MALE : Sex.FEMALE;
        Property.same(CitizenId.sex(id), sex, "sex");
        Property.same(CitizenId.birthYear(id), year, "birth year");
        BirthDate born = new BirthDate(LocalDate.of(year, 12, 30), Precision.DAY);
        BirthDate later = new BirthDate(LocalDate.of(year + 1, 1, 1), Precision.YEAR);
        Property.same(CitizenId.contradiction(id, sex, born), null, "its owner is no contradiction");
        Property.same(CitizenId.contradiction(id, sex, later), Reason.ID_CONTRADICTS_BIRTH_YEAR, "another year");
        Sex other = sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
        Property.same(CitizenId.contradiction(id, other, born), Reason.ID_CONTRADICTS_SEX, "another sex");
    }
}
