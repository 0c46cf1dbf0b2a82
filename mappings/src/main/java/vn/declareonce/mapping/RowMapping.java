package vn.declareonce.mapping;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.HeaderMatch;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutInvalid;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.record.Fingerprint;
import vn.declareonce.record.Statement;
import vn.declareonce.tabular.TabularRow;
import vn.declareonce.values.Text;

/** Maps and judges the rows under one header. Thread-safe; the same row always gives the same statement. */
public final class RowMapping {
    /** Starts the headings of the columns we add to rows that go back to their sender; nothing under them is the sender's word. */
    private static final String REMARK = "»";

    private final Source source;
    private final Layout layout;
    private final String sender;
    private final RowForm form;
    private final Words words;
    private final Rules rules;
    private final ContentColumn[] content;
    private final byte[] sourceName;
    private final byte[] senderName;
    private final int width;

    /** A column that enters the fingerprint: where it stands and under which name. */
    @SuppressWarnings("ArrayRecordComponent") // made once per file, never compared
    private record ContentColumn(int position, String name, byte[] hashName) {
        ContentColumn(int position, String name) {
            this(position, name, ContentHash.name(name));
        }
    }

    private RowMapping(Source source, Layout layout, String sender, List<String> header, @Nullable LocalDate lastDay) {
        source.check(layout);
        HeaderMatch match = layout.match(header);
        if (!match.faults().isEmpty()) {
            throw new LayoutMismatch(layout, match.faults());
        }
        this.source = source;
        this.layout = layout;
        this.sender = sender;
        this.form = new RowForm(source.rowType(), layout, match);
        this.words = new Words(layout.dateOrder());
        this.rules = new Rules(layout, form, words, header, lastDay);
        this.content = content(layout, header, match);
        this.sourceName = ContentHash.name("\u0001source");
        this.senderName = ContentHash.name("\u0001sender");
        this.width = header.size();
    }

    /**
     * Works out, once per file, how rows under this header are read.
     *
     * @param sender who answers for the delivery; it enters every row's fingerprint
     * @throws LayoutMismatch with every missing and repeated column
     * @throws LayoutInvalid when the layout is not one of this source
     */
    public static RowMapping bind(Source source, Layout layout, String sender, List<String> header) {
        return new RowMapping(source, layout, sender, header, null);
    }

    /** {@link #bind} for a check, which notes events after a day, too. A load never does: a row says the same whenever it is read. */
    public static RowMapping bindForCheck(
            Source source, Layout layout, String sender, List<String> header, LocalDate lastDay) {
        return new RowMapping(source, layout, sender, header, lastDay);
    }

    public Source source() {
        return source;
    }

    public Layout layout() {
        return layout;
    }

    /** The heading of a field as the sender wrote it; the field itself where no column fills it. */
    public String heading(String field) {
        return form.heading(field);
    }

    /** Maps and validates. */
    public Statement map(TabularRow row) {
        return judge(draft(row));
    }

    /** The stage map: cells to the source's row to its typed draft, with the row's fingerprint. */
    public Draft draft(TabularRow row) {
        @Nullable String[] texts = texts(row);
        Fingerprint fingerprint = fingerprint(texts);
        int fields = form.size();
        @Nullable String[] written = new String[fields];
        @Nullable String[] meant = new String[fields];
        if (row.flaw() != null || row.kind() == TabularRow.Kind.NOTE) {
            return new Draft(row, fingerprint, written, meant, null);
        }
        for (int i = 0; i < fields; i++) {
            FieldCells field = form.field(i);
            written[i] = field.written(texts);
            meant[i] = field.meant(written[i]);
        }
        return new Draft(row, fingerprint, written, meant, source.draft(form.row(meant), words));
    }

    /** The stage validate: standardises and judges a draft of this mapping. */
    public Statement judge(Draft draft) {
        return new Judge(rules, draft).statement();
    }

    private @Nullable String[] texts(TabularRow row) {
        @Nullable String[] cells = row.cells();
        @Nullable String[] texts = new String[Math.max(cells.length, width)];
        for (int i = 0; i < cells.length; i++) {
            texts[i] = Cells.text(cells[i]);
        }
        return texts;
    }

    private Fingerprint fingerprint(@Nullable String[] texts) {
        ContentHash hash = ContentHash.begin();
        hash.add(sourceName, source.name());
        hash.add(senderName, sender);
        for (ContentColumn column : content) {
            String text = texts[column.position()];
            if (text != null) {
                hash.add(column.hashName(), text);
            }
        }
        for (int i = width; i < texts.length; i++) {
            String beyond = texts[i];
            if (beyond != null) {
                hash.add(ContentHash.name("\u0001beyond" + (i - width)), beyond);
            }
        }
        return hash.end();
    }

    /** Sorted by name, so that the order of the file's columns does not matter. */
    private static ContentColumn[] content(Layout layout, List<String> header, HeaderMatch match) {
        @Nullable String[] names = new String[header.size()];
        boolean[] left = new boolean[header.size()];
        for (Column column : layout.columns()) {
            List<Integer> positions = match.positions(column);
            for (int position : positions) {
                left[position] |= column.notContent();
                boolean single = column.field() != null && column.from().isEmpty();
                names[position] = single ? column.field() : names[position];
            }
        }
        List<ContentColumn> content = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            if (!left[i] && !header.get(i).startsWith(REMARK)) {
                content.add(new ContentColumn(i, name == null ? Text.headerKey(header.get(i)) : name));
            }
        }
        content.sort(Comparator.comparing(ContentColumn::name));
        return content.toArray(ContentColumn[]::new);
    }
}
