package vn.declareonce.mapping;

import org.jspecify.annotations.Nullable;
import vn.declareonce.record.Fingerprint;
import vn.declareonce.tabular.TabularRow;

/** A row mapped and not yet judged. Made by {@link RowMapping#draft}, judged by the same mapping. */
public final class Draft {
    private final TabularRow row;
    private final Fingerprint fingerprint;
    private final @Nullable String[] written;
    private final @Nullable String[] meant;
    private final @Nullable SourceDraft values;

    Draft(
            TabularRow row,
            Fingerprint fingerprint,
            @Nullable String[] written,
            @Nullable String[] meant,
            @Nullable SourceDraft values) {
        this.row = row;
        this.fingerprint = fingerprint;
        this.written = written;
        this.meant = meant;
        this.values = values;
    }

    /** The row as it was read. */
    public TabularRow row() {
        return row;
    }

    /** Of the written content with source and sender. */
    public Fingerprint fingerprint() {
        return fingerprint;
    }

    /** The source's typed draft; null for a row that cannot be taken as it stands or states nothing about a person. */
    public @Nullable SourceDraft values() {
        return values;
    }

    /** What was written for the field at a place of the row. */
    @Nullable
    String written(int place) {
        return written[place];
    }

    /** What the layout's code words make of it. */
    @Nullable
    String meant(int place) {
        return meant[place];
    }
}
