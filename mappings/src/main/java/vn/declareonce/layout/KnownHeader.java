package vn.declareonce.layout;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.declareonce.tabular.HeaderFinder;
import vn.declareonce.values.Text;

/** Finds the header of a layout's file by the columns it names. */
record KnownHeader(Layout layout, Set<String> known) implements HeaderFinder {
    /** Ends of the fields that say who somebody is, also behind a prefix such as {@code case}. */
    private static final List<String> OF_PEOPLE = List.of(
            "address",
            "birthdate",
            "cardqr",
            "citizenid",
            "cmnd",
            "district",
            "name",
            "number",
            "id",
            "insurancecard",
            "personalqr",
            "phone",
            "province",
            "sex",
            "ward");

    @Override
    public int score(List<String> cells) {
        Set<String> found = new HashSet<>();
        for (String cell : cells) {
            String key = Text.headerKey(cell);
            if (known.contains(key)) {
                found.add(key);
            }
        }
        return found.size();
    }

    @Override
    public boolean maySign(List<String> header, int column) {
        HeaderMatch match = layout.match(header);
        return layout.columns().stream()
                .filter(one -> match.positions(one).contains(column))
                .noneMatch(one -> one.required() || one.filled() || makesARow(one.field()));
    }

    private boolean makesARow(@Nullable String field) {
        if (field == null) {
            return false;
        }
        String name = field.toLowerCase(Locale.ROOT);
        return OF_PEOPLE.stream().anyMatch(name::endsWith)
                || layout.recordKey().contains(field)
                || layout.observedAt().fields().contains(field);
    }
}
