package vn.declareonce.stage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.CopyText;
import vn.declareonce.record.Address;
import vn.declareonce.record.Identity;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.PersonName;

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

    private static void address(CopyText out, Address address) {
        out.text(address.province()).text(address.district()).text(address.ward());
        out.text(address.line());
    }

    private static @Nullable List<String> orNull(List<String> values) {
        return values.isEmpty() ? null : values;
    }
}
