package vn.declareonce.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Moment;
import vn.declareonce.values.Reading;

/**
 * The insurance cards of one person with their periods. QĐ 4210/QĐ-BYT (2017) and QĐ 130/QĐ-BYT (2023) list cards, first hospitals and
 * dates in cells of their own, parted by {@code ;}, equally many in each; a cell without list is a list of one. With lists of unequal
 * length nobody knows what belongs together: {@code unequal} is true and there is no period.
 */
public record InsurancePeriods(List<Period> periods, boolean unequal) {

    public InsurancePeriods {
        periods = List.copyOf(periods);
    }

    /** One card, number or QR text as written, and how long it is valid. */
    public record Period(
            @Nullable String card, @Nullable String firstHospital, Reading<Moment> from, Reading<Moment> to) {
        private static final int CARD_LENGTH = 15;

        /** The two letters of the card, which say on what ground a person is insured; null for a bare number. */
        public @Nullable String cardKind() {
            return card != null && card.length() == CARD_LENGTH ? card.substring(0, 2) : null;
        }
    }

    /** At least one period, whatever is empty, unless the lists are unequal. */
    public static InsurancePeriods read(
            @Nullable String cards,
            @Nullable String firstHospitals,
            @Nullable String froms,
            @Nullable String tos,
            Words words) {
        List<@Nullable String> card = parts(cards);
        List<@Nullable String> hospital = parts(firstHospitals);
        List<@Nullable String> from = parts(froms);
        List<@Nullable String> to = parts(tos);
        int count = Math.max(Math.max(card.size(), hospital.size()), Math.max(from.size(), to.size()));
        List<Period> periods = new ArrayList<>(count);
        for (List<@Nullable String> list : List.of(card, hospital, from, to)) {
            if (list.size() != count && !list.isEmpty()) {
                return new InsurancePeriods(List.of(), true);
            }
        }
        for (int i = 0; i < Math.max(1, count); i++) {
            periods.add(new Period(at(card, i), at(hospital, i), words.moment(at(from, i)), words.moment(at(to, i))));
        }
        return new InsurancePeriods(periods, false);
    }

    private static @Nullable String at(List<@Nullable String> list, int index) {
        return list.isEmpty() ? null : list.get(index);
    }

    private static List<@Nullable String> parts(@Nullable String list) {
        List<@Nullable String> parts = new ArrayList<>(1);
        if (list == null) {
            return parts;
        }
        int from = 0;
        while (from < list.length()) {
            int end = list.indexOf(';', from);
            int to = end < 0 ? list.length() : end;
            String part = list.substring(from, to).strip();
            parts.add(part.isEmpty() ? null : part);
            from = to + 1;
        }
        return parts;
    }
}
