package vn.declareonce.mapping;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.HeaderMatch;
import vn.declareonce.layout.Layout;

/** The way from a file's cells to the source's row, worked out once per file. Immutable. */
final class RowForm {
    private final MethodHandle constructor;
    private final Map<String, Integer> places = new HashMap<>();
    private final FieldCells[] fields;

    RowForm(Class<? extends Record> rowType, Layout layout, HeaderMatch match) {
        RecordComponent[] components = rowType.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        fields = new FieldCells[components.length];
        for (int i = 0; i < components.length; i++) {
            String field = components[i].getName();
            types[i] = components[i].getType();
            places.put(field, i);
            Column column = layout.column(field);
            fields[i] = FieldCells.of(column, match, layout);
        }
        constructor = constructor(rowType, types);
    }

    int size() {
        return fields.length;
    }

    FieldCells field(int place) {
        return fields[place];
    }

    /** The place of a field in the row, or -1 when the source has none of that name. */
    int place(String field) {
        return places.getOrDefault(field, -1);
    }

    /** The heading of a field as the sender wrote it; the field itself where no column fills it. */
    String heading(String field) {
        int place = place(field);
        String heading = place < 0 ? null : fields[place].heading();
        return heading == null ? field : heading;
    }

    Record row(@Nullable String[] values) {
        try {
            return (Record) constructor.invokeExact(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A row's constructor throws nothing checked", e);
        }
    }

    private static MethodHandle constructor(Class<? extends Record> rowType, Class<?>[] types) {
        try {
            return MethodHandles.privateLookupIn(rowType, MethodHandles.lookup())
                    .findConstructor(rowType, MethodType.methodType(void.class, types))
                    .asSpreader(String[].class, types.length)
                    .asType(MethodType.methodType(Record.class, String[].class));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            throw new IllegalStateException(rowType.getName() + " is no record of texts", e);
        }
    }
}
