package vn.declareonce.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.CopyText;
import vn.declareonce.record.Address;
import vn.declareonce.record.Identity;
import vn.declareonce.values.AddressLine;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.PersonName;
import vn.declareonce.values.UnitKey;

/** An identity as a line of COPY into {@code stage_identity}. */
final class IdentityText {
    private IdentityText() {}

    static void add(CopyText out, int delivery, Identity identity) {
        out.number(delivery)
                .uuid(identity.fingerprint().high(), identity.fingerprint().low());
        PersonName name = identity.name();
        out.text(name == null ? null : name.standard());
        out.text(name == null ? null : name.key());
        out.text(name == null ? null : name.tokens());
        BirthDate birth = identity.birthDate();
        out.date(birth == null ? null : birth.date());
        out.plain(birth == null ? null : birth.precision());
        out.plain(identity.sex());
        out.text(identity.citizenId()).texts(orNull(identity.citizenIdRepairs()));
        out.texts(orNull(identity.cmnds())).text(identity.passport());
        out.texts(orNull(identity.insuranceNumbers())).texts(orNull(identity.phones()));
        address(out, identity.address());
        out.texts(orNull(identity.doubts().stream()
                .map(doubt -> doubt.reason().name())
                .distinct()
                .toList()));
        out.endRow();
    }

    /** Units as keys, so that every way of writing one is found together; the line holds the address as it was written. */
    private static void address(CopyText out, Address written) {
        if (onlyLine(written)) {
            AddressLine parts = AddressLine.of(written.line());
            units(out, parts.province(), parts.district(), parts.ward());
        } else {
            units(out, written.province(), written.district(), written.ward());
        }
        out.text(line(written));
    }

    private static void units(
            CopyText out, @Nullable String province, @Nullable String district, @Nullable String ward) {
        out.text(UnitKey.province(province)).text(UnitKey.of(district)).text(UnitKey.of(ward));
    }

    private static boolean onlyLine(Address address) {
        return address.line() != null
                && address.province() == null
                && address.district() == null
                && address.ward() == null;
    }

    private static @Nullable String line(Address address) {
        if (onlyLine(address) || address.isEmpty()) {
            return address.line();
        }
        StringBuilder line = new StringBuilder();
        append(line, address.line());
        append(line, address.ward());
        append(line, address.district());
        append(line, address.province());
        return line.toString();
    }

    private static void append(StringBuilder line, @Nullable String part) {
        if (part != null) {
            line.append(line.length() == 0 ? "" : ", ").append(part);
        }
    }

    private static @Nullable List<String> orNull(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
