package vn.declareonce.stage;

import java.util.HashMap;
import java.util.Map;
import vn.declareonce.record.Address;
import vn.declareonce.values.AddressLine;
import vn.declareonce.values.UnitKey;

/**
 * The keys of the units of an address. Units repeat from row to row, so what was worked out is remembered; of bounded size, because an
 * address in one line hardly ever repeats. Not thread-safe.
 */
final class UnitKeys {
    private static final int MOST = 20_000;

    private final Map<Address, Address> byUnits = new HashMap<>();
    private final Map<Address, Address> byLine = new HashMap<>();

    /** The keys of an address whose units stand in cells of their own. */
    Address of(Address written) {
        Address units = new Address(written.province(), written.district(), written.ward(), null, written.period());
        if (units.isEmpty()) {
            return Address.NONE;
        }
        return bounded(byUnits).computeIfAbsent(units, UnitKeys::keys);
    }

    /** The keys of the units at the end of an address written in one line. */
    Address ofLine(Address written) {
        return written.line() == null
                ? Address.NONE
                : bounded(byLine)
                        .computeIfAbsent(
                                new Address(null, null, null, written.line(), written.period()), UnitKeys::parts);
    }

    private static Address parts(Address line) {
        AddressLine parts = AddressLine.of(line.line());
        return keys(new Address(parts.province(), parts.district(), parts.ward(), null, line.period()));
    }

    private static Address keys(Address units) {
        return new Address(
                UnitKey.province(units.province(), units.period()),
                UnitKey.of(units.district()),
                UnitKey.of(units.ward()),
                null,
                units.period());
    }

    private static <K> Map<K, Address> bounded(Map<K, Address> known) {
        if (known.size() >= MOST) {
            known.clear();
        }
        return known;
    }
}
