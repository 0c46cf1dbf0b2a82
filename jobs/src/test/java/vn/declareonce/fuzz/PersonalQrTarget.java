package vn.declareonce.fuzz;

import vn.declareonce.values.IdentifierReading;
import vn.declareonce.values.Identifiers;
import vn.declareonce.values.PersonalQr;
import vn.declareonce.values.Text;

/** The personal QR of QĐ 1405: what is read, written again as the decision writes it, reads the same; a mask is never a number. */
final class PersonalQrTarget implements FuzzTarget {
    @Override
    public void run(byte[] input) {
        String text = Input.text(input);
        PersonalQr qr = PersonalQr.parse(text);
        if (qr == null) {
            return;
        }
        Property.holds(qr.document().matches("[A-Za-z0-9*]{6,12}"), "a document has six to twelve signs");
        Property.holds(qr.qid().matches("[0-9]+"), "a QID is digits");
        Property.same(Text.fold(qr.name()), qr.name(), "a name has no accents");
        Property.same(qr.masked(), qr.fullDocument() == null, "a masked document is no number");
        Property.holds(!qr.declaredByAnother() || qr.phones().isEmpty(), "a helper's phone is not the person's");
        String insurance = qr.insuranceNumber();
        Property.holds(insurance == null || insurance.matches("[0-9]{10}"), "an insurance number has ten digits");
        PersonalQr again = PersonalQr.parse(written(qr));
        Property.same(again, qr, "written again it reads the same");
        String full = qr.fullDocument();
        Property.holds(full == null || qr.couldBe(full), "a document could be itself");
        Property.holds(qr.couldBe(qr.document().replace('*', '0')), "a mask lets every digit be");
        IdentifierReading cell = Identifiers.read(text, false);
        Property.holds(!qr.masked() || cell.citizenId() == null && cell.cmnds().isEmpty(), "a mask gives no number");
    }

    private static String written(PersonalQr qr) {
        var born = qr.birthDate();
        String date = born == null
                ? ""
                : switch (born.precision()) {
                    case DAY -> born.date().toString().replace("-", "");
                    case MONTH -> born.date().toString().substring(0, 7);
                    case YEAR -> String.valueOf(born.date().getYear());
                };
        String kind = qr.declaredByAnother() ? "1" : "0";
        return String.join("|", qr.document(), qr.name(), date, kind, qr.qid(), qr.ext());
    }
}
