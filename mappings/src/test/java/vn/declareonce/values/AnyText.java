package vn.declareonce.values;

import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import org.quicktheories.core.Gen;

/** Texts nobody would write and texts somebody did, mixed. */
final class AnyText {
    private static final String PIECES =
            "0123456789 /-.,:;|*+()'\"=?OolIExXtT\u00a0\u200b\ufeff\u0300\u0301\u0303\u0309\u0323\u0302\u031b"
                    + "aăâeêoơôuưyđÐðỹọÁQquyh\ud835\udc00\uffff\uff10\u0661ﬁßİıΐ가\u1100\u00ad\t\n";

    private AnyText() {}

    /** Any UTF-16 units, lone surrogates among them. */
    static Gen<String> wild() {
        return lists().of(integers().between(0, 0xFFFF)).ofSizeBetween(0, 24).map(AnyText::ofUnits);
    }

    /** Signs that the readers give a meaning to, in any order. */
    static Gen<String> likely() {
        return lists().of(integers().between(0, PIECES.length() - 1))
                .ofSizeBetween(0, 24)
                .map(indexes -> ofUnits(
                        indexes.stream().map(i -> (int) PIECES.charAt(i)).toList()));
    }

    static Gen<String> any() {
        return wild().mix(likely());
    }

    private static String ofUnits(List<Integer> units) {
        StringBuilder text = new StringBuilder();
        units.forEach(unit -> text.append((char) unit.intValue()));
        return text.toString();
    }
}
