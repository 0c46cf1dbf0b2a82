package vn.declareonce.values;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * The periods between the days on which the country's codes of administrative units changed as a whole. A code, and many a name, means
 * another unit in another period: 15 was Yên Bái until June 2025 and has been Lào Cai since. A further change of the codes needs a
 * constant here, and as it decides what a row means, a raised version of the rules.
 */
public enum UnitPeriod {
    /** The 63 provinces, districts and communes as the legacy systems of 2021 knew them; everything earlier counts to it. */
    FROM_2021(LocalDate.of(2021, 1, 1)),
    /**
     * While communes were merged and renamed one by one (the first by resolutions 569 and 570/NQ-UBTVQH15): the codes are those of 2021,
     * and a commune may be written that the next period's list is the first to hold.
     */
    FROM_OCTOBER_2022(LocalDate.of(2022, 10, 1)),
    /** After the communes that were merged in the years before (the last: resolution 1365/NQ-UBTVQH15). */
    FROM_MARCH_2025(LocalDate.of(2025, 3, 1)),
    /** The 34 provinces, with communes and without districts (resolutions 202/2025/QH15 and 1654 to 1687/NQ-UBTVQH15). */
    FROM_JULY_2025(LocalDate.of(2025, 7, 1)),
    /** The row states no time: its units may be of any edition. */
    UNKNOWN(null);

    private final @Nullable LocalDate begins;

    UnitPeriod(@Nullable LocalDate begins) {
        this.begins = begins;
    }

    /** The period's first day; null for {@link #UNKNOWN}. */
    public @Nullable LocalDate begins() {
        return begins;
    }

    /** The period of a row's own time; {@link #UNKNOWN} without one. */
    public static UnitPeriod at(@Nullable LocalDateTime time) {
        if (time == null) {
            return UNKNOWN;
        }
        UnitPeriod found = FROM_2021;
        for (UnitPeriod period : values()) {
            if (period.begins != null && !period.begins.isAfter(time.toLocalDate())) {
                found = period;
            }
        }
        return found;
    }
}
