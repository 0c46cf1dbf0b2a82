package vn.declareonce.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import vn.declareonce.values.InsuranceCardQr;
import vn.declareonce.values.InsuranceNumber;
import vn.declareonce.values.PersonName;
import vn.declareonce.values.Text;

/** The QR text of an insurance card, whose name and address are hexadecimal UTF-8. */
final class InsuranceQrTarget implements FuzzTarget {
    @Override
    public void run(byte[] input) {
        String text = Input.text(input);
        InsuranceCardQr qr = InsuranceCardQr.parse(text);
        if (qr == null) {
            return;
        }
        Property.holds(qr.written().matches("[0-9]{10}|[A-Z]{2}[1-5][0-9]{12}"), "a number or a card's number");
        Property.same(Text.clean(qr.name()), qr.name(), "a name is clean");
        Property.same(qr.number(), InsuranceNumber.read(text), "the cell gives the card's number");
        boolean damaged = qr.name().indexOf('\uFFFD') >= 0;
        Property.holds(!damaged || PersonName.read(qr.name()).value() == null, "a damaged name is none");
        String name = HexFormat.of().formatHex(qr.name().getBytes(StandardCharsets.UTF_8));
        String address = qr.address();
        String hex = address == null ? "-" : HexFormat.of().formatHex(address.getBytes(StandardCharsets.UTF_8));
        Property.holds(address == null || address.indexOf('\uFFFD') < 0, "no sign stands for a letter");
        if (!name.isEmpty()) {
            InsuranceCardQr again = InsuranceCardQr.parse(String.join("|", qr.written(), name, "-", "-", hex));
            Property.holds(again != null, "written again it is a card");
            if (again != null) {
                Property.same(again.name(), qr.name(), "written again the name is the same");
                Property.same(again.address(), address, "written again the address is the same");
            }
        }
    }
}
