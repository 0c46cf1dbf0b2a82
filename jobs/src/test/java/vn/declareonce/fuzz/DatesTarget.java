package vn.declareonce.fuzz;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeFormatter;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.DateOrder;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Precision;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Text;

/** Birth dates and moments in every order of day, month and year. */
final class DatesTarget implements FuzzTarget {
    private static final DateTimeFormatter DMY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    @Override
    public void run(byte[] input) {
        String text = Input.text(input);
        for (DateOrder order : DateOrder.values()) {
            checkBirthDate(text, order);
            checkMoment(text, order);
        }
    }

    private static void checkBirthDate(String text, DateOrder order) {
        Reading<BirthDate> stated = BirthDate.readStated(text, order);
        Reading<BirthDate> read = BirthDate.read(text, order);
        Property.same(BirthDate.read(" " + text + "\u00A0", order), read, "blanks around change nothing");
        Property.same(BirthDate.read(Input.decomposed(text), order), read, "normal forms are read alike");
        Property.same(read.doubt(), stated.doubt(), "both ways of reading doubt alike");
        BirthDate born = read.value();
        BirthDate day = stated.value();
        Property.holds((born == null) == (day == null), "both ways of reading find the same");
        if (born == null || day == null) {
            Property.holds(isBlank(text) || read.doubt() != null, "nothing read gives a doubt");
            return;
        }
        LocalDate date = born.date();
        Property.holds(date.getYear() >= 1890 && date.getYear() <= 2100, "the year is one of a person's");
        Property.same(date.getYear(), day.date().getYear(), "the filler's year stays");
        if (born.precision() == Precision.YEAR) {
            Property.holds(date.getDayOfYear() == 1, "a year is its first day");
        } else if (born.precision() == Precision.MONTH) {
            Property.holds(date.getDayOfMonth() == 1, "a month is its first day");
        } else {
            boolean filler =
                    date.getDayOfYear() == 1 || date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 31;
            Property.holds(!filler, "a filler is no day");
            Property.same(
                    BirthDate.read(DMY.format(date), DateOrder.DMY), Reading.of(born), "written back it reads alike");
            Property.same(BirthDate.read(date.toString(), order), Reading.of(born), "written as ISO it reads alike");
        }
    }

    private static void checkMoment(String text, DateOrder order) {
        Reading<Moment> read = Moment.read(text, order);
        Property.same(Moment.read(" " + text + "\u00A0", order), read, "blanks around change nothing");
        Property.same(Moment.read(Input.decomposed(text), order), read, "normal forms are read alike");
        Moment moment = read.value();
        if (moment == null) {
            Property.holds(isBlank(text) || read.doubt() != null, "nothing read gives a doubt");
            return;
        }
        int year = moment.at().getYear();
        Property.holds(year >= 1889 && year <= 2101, "the year is one of the records'");
        String written = moment.timeKnown()
                ? moment.at().withNano(0).toString()
                : moment.at().toLocalDate().toString();
        Moment again = Moment.read(written, order).value();
        boolean same =
                again != null && again.at().equals(moment.at().withNano(0)) && again.timeKnown() == moment.timeKnown();
        Property.holds(same, "written as ISO it reads alike");
    }

    private static boolean isBlank(String text) {
        return Text.clean(java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC))
                .isEmpty();
    }
}
