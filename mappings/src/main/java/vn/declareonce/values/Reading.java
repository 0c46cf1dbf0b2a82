package vn.declareonce.values;

import org.jspecify.annotations.Nullable;

/**
 * What a written text was read as. Neither value nor doubt: nothing was written (whether that is allowed, the layout says). A value
 * without doubt is certain; a value with a doubt is the only sensible reading, to be confirmed; a doubt alone: no value may be used.
 */
public record Reading<T>(@Nullable T value, @Nullable Reason doubt) {
    private static final Reading<?> NOTHING = new Reading<>(null, null);

    /** Nothing was written. */
    @SuppressWarnings("unchecked")
    public static <T> Reading<T> nothing() {
        return (Reading<T>) NOTHING;
    }

    public static <T> Reading<T> of(T value) {
        return new Reading<>(value, null);
    }

    public static <T> Reading<T> doubted(T value, Reason doubt) {
        return new Reading<>(value, doubt);
    }

    /** Something was written that gives no value. */
    public static <T> Reading<T> none(Reason doubt) {
        return new Reading<>(null, doubt);
    }
}
