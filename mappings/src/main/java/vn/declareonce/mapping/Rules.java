package vn.declareonce.mapping;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.Layout;
import vn.declareonce.record.Fingerprint;
import vn.declareonce.values.UnitPeriod;

/** What a layout and a header ask of every row, by place: which must be filled, which are identity, key and time. Thread-safe. */
final class Rules {
    /** Sorted by name: the order they are hashed in. */
    private static final List<String> IDENTITY = List.of(
            "address",
            "birthDate",
            "cardQr",
            "citizenId",
            "cmnd",
            "district",
            "fullName",
            "idNumber",
            "insuranceCard",
            "insuranceNumber",
            "personalQr",
            "phone",
            "province",
            "sex",
            "ward");

    private static final List<String> IDENTIFIERS =
            List.of("citizenId", "cmnd", "idNumber", "insuranceCard", "insuranceNumber");
    private static final Set<String> ADDRESS = Set.of("address", "district", "province", "ward");
    private static final byte[] PHONE_OF_HELPER = ContentHash.name("phoneOfHelper");
    private static final byte[] UNITS = ContentHash.name("units");

    private final Layout layout;
    private final RowForm form;
    private final Words words;
    private final Map<String, IdentityField[]> others = new ConcurrentHashMap<>();
    private final IdentityField[] identity;
    private final int[] identifiers;
    private final int[] filled;
    private final int[] recordKey;
    private final int[] observedAt;
    private final String[] observedFields;
    private final List<String> header;
    private final @Nullable LocalDate lastDay;

    /** An identity field: what was written is hashed, and what the layout makes of it where that differs. */
    @SuppressWarnings("ArrayRecordComponent") // made once per file, never compared
    private record IdentityField(int place, byte[] name, byte[] meantName, boolean phone, boolean address) {}

    /** @param lastDay an event after it is noted; null where nothing depends on the day, as in a load */
    Rules(Layout layout, RowForm form, Words words, List<String> header, @Nullable LocalDate lastDay) {
        this.lastDay = lastDay;
        this.header = List.copyOf(header);
        this.layout = layout;
        this.form = form;
        this.words = words;
        this.identity = identity(layout, form, "");
        this.identifiers = places(form, IDENTIFIERS);
        this.filled = places(form, filledFields(layout));
        this.recordKey = places(form, layout.recordKey());
        this.observedFields = layout.observedAt().fields().toArray(String[]::new);
        this.observedAt = places(form, layout.observedAt().fields());
    }

    @Nullable
    LocalDate lastDay() {
        return lastDay;
    }

    RowForm form() {
        return form;
    }

    Words words() {
        return words;
    }

    /** The heading of a column of the file; null when it has none. */
    @Nullable
    String heading(int position) {
        return position < 0 || position >= header.size() ? null : header.get(position);
    }

    int[] identifiers() {
        return identifiers;
    }

    int[] filled() {
        return filled;
    }

    int[] observedAt() {
        return observedAt;
    }

    String observedField(int index) {
        return observedFields[index];
    }

    /** The sender's own key of the record as written; null without one, or where a part of it is empty. */
    @Nullable
    String recordKey(Draft draft) {
        if (recordKey.length == 0) {
            return null;
        }
        String first = draft.written(recordKey[0]);
        if (recordKey.length == 1 || first == null) {
            return first;
        }
        StringBuilder key = new StringBuilder(first);
        for (int i = 1; i < recordKey.length; i++) {
            String part = draft.written(recordKey[i]);
            if (part == null) {
                return null;
            }
            key.append('|').append(part);
        }
        return key.toString();
    }

    boolean hasRecordKey() {
        return recordKey.length > 0;
    }

    /** The field of a row's person: {@code fullName}, behind a prefix {@code caseFullName}. */
    static String field(String prefix, String field) {
        return prefix.isEmpty() ? field : prefix + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    }

    /**
     * Over the identity cells as written, without source and sender: equal writing is one identity wherever it stands, also behind a
     * prefix. The same address in another period of the administrative units is another address; 2021's adds nothing to the hash.
     */
    Fingerprint identity(Draft draft, String prefix, boolean phoneOfHelper, UnitPeriod period) {
        ContentHash hash = ContentHash.begin();
        IdentityField[] fields =
                prefix.isEmpty() ? identity : others.computeIfAbsent(prefix, other -> identity(layout, form, other));
        boolean address = false;
        for (IdentityField field : fields) {
            String written = draft.written(field.place());
            if (written == null) {
                continue;
            }
            if (field.phone() && phoneOfHelper) {
                hash.add(PHONE_OF_HELPER, "1");
                continue;
            }
            address |= field.address();
            hash.add(field.name(), written);
            String meant = draft.meant(field.place());
            if (!written.equals(meant)) {
                hash.add(field.meantName(), meant == null ? "" : meant);
            }
        }
        if (address && period != UnitPeriod.FROM_2021) {
            hash.add(UNITS, period.name());
        }
        return hash.end();
    }

    private static IdentityField[] identity(Layout layout, RowForm form, String prefix) {
        List<IdentityField> fields = new ArrayList<>();
        for (String field : IDENTITY) {
            int place = form.place(field(prefix, field));
            if (place >= 0) {
                // the same digits under another date order are another date
                String name = field.equals("birthDate") ? field + '/' + layout.dateOrder() : field;
                fields.add(new IdentityField(
                        place,
                        ContentHash.name(name),
                        (field + "=\0").getBytes(StandardCharsets.UTF_8),
                        field.equals("phone"),
                        ADDRESS.contains(field)));
            }
        }
        return fields.toArray(IdentityField[]::new);
    }

    private static List<String> filledFields(Layout layout) {
        List<String> fields = new ArrayList<>();
        for (Column column : layout.columns()) {
            String field = column.field();
            if (column.filled() && field != null) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static int[] places(RowForm form, List<String> fields) {
        return fields.stream().mapToInt(form::place).filter(place -> place >= 0).toArray();
    }
}
