package vn.declareonce.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.CopyRows;
import vn.declareonce.record.Address;
import vn.declareonce.record.Identity;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.PersonName;

/** An identity as a row of COPY into {@code stage_identity}. */
final class IdentityCopy {
    private final int delivery;
    private final UnitKeys units = new UnitKeys();

    IdentityCopy(int delivery) {
        this.delivery = delivery;
    }

    void add(CopyRows out, Identity identity) {
        out.int4(delivery)
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
        out.texts(doubts(identity.doubts()));
        out.endRow();
    }

    /** Units as keys, so that every way of writing one is found together; the line holds the address as it was written. */
    private void address(CopyRows out, Address written) {
        Address keys = onlyLine(written) ? units.ofLine(written) : units.of(written);
        out.text(keys.province()).text(keys.district()).text(keys.ward());
        out.text(line(written));
        out.date(written.period().begins());
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

    private static @Nullable List<String> doubts(List<Identity.Doubt> doubts) {
        return doubts.isEmpty()
                ? null
                : doubts.stream().map(doubt -> doubt.reason().name()).distinct().toList();
    }

    /** A value stated twice in a cell is stated once: the keys of an identity are a set. */
    private static @Nullable List<String> orNull(List<String> values) {
        if (values.isEmpty()) {
            return null;
        }
        return values.size() == 1 ? values : values.stream().distinct().toList();
    }
}
