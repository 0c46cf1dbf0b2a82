package vn.declareonce.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One citizen as the register's file writes it.
 *
 * @param line where it begins in the file, from 1
 * @param cmnds as written, one or more numbers each
 */
record CitizenRow(
        long line,
        @Nullable String citizenId,
        List<String> cmnds,
        @Nullable String name,
        @Nullable String sex,
        @Nullable String birthDate,
        Residence permanent,
        Residence current) {

    /**
     * @param unit code of the smallest unit that is known, 2, 3 or 5 digits
     * @param address house, street or hamlet
     */
    record Residence(@Nullable String unit, @Nullable String address) {
        static final Residence NONE = new Residence(null, null);

        boolean isEmpty() {
            return unit == null && address == null;
        }
    }
}
