package vn.declareonce.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.declareonce.layout.Layout;
import vn.declareonce.record.Statement;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.TabularRow;

/** Rows of invented cells, mapped by a source's own layout. */
final class Rows {
    private Rows() {}

    static Statement map(String source, Map<String, String> cells) {
        return map(source, "79", cells);
    }

    static Statement map(String source, String sender, Map<String, String> cells) {
        Source found = Catalogue.source(source);
        return map(found, found.layouts().get(0), sender, cells);
    }

    /** The headings stand in the map's order. */
    static Statement map(Source source, Layout layout, String sender, Map<String, String> cells) {
        List<String> header = new ArrayList<>(cells.keySet());
        @Nullable String[] values = cells.values().toArray(String[]::new);
        return RowMapping.bind(source, layout, sender, header).map(row(values));
    }

    static TabularRow row(@Nullable String... cells) {
        return new TabularRow(0, 2, TabularRow.Kind.DATA, cells, 0, null);
    }

    /** A vaccination row with every required column; further pairs of heading and cell replace or follow. */
    static Map<String, String> dose(String... pairs) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("Họ và tên", "Nguyễn Văn Hòa");
        cells.put("Ngày sinh", "15/08/1990");
        cells.put("CMND/CCCD/HC", "079090012345");
        cells.put("Tên vắc xin", "AZ");
        cells.put("Ngày tiêm", "20/08/2021");
        for (int i = 0; i < pairs.length; i += 2) {
            cells.put(pairs[i], pairs[i + 1]);
        }
        return cells;
    }
}
