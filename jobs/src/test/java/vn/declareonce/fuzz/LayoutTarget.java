package vn.declareonce.fuzz;

import java.util.ArrayList;
import java.util.List;
import vn.declareonce.layout.Column;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutInvalid;
import vn.declareonce.mapping.RowMapping;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;

/** Any bytes as a layout: refused with its faults, or a layout under which its own headings can be mapped. */
final class LayoutTarget implements FuzzTarget {
    @Override
    public void run(byte[] input) {
        Layout layout;
        try {
            layout = Layout.read(input);
        } catch (LayoutInvalid invalid) {
            Property.holds(!invalid.faults().isEmpty(), "a refusal has its faults");
            return;
        }
        Property.same(Layout.read(layout.bytes().yaml()), layout, "its archived bytes are the same layout");
        List<String> header = new ArrayList<>();
        for (Column column : layout.columns()) {
            String heading = column.header();
            if (heading != null) {
                header.add(heading);
            }
            column.from().stream().filter(from -> !header.contains(from)).forEach(header::add);
        }
        Property.holds(header.isEmpty() || layout.headerFinder().score(header) > 0, "its own headings are its header");
        layout.match(header);
        Catalogue.sources().stream()
                .filter(source -> source.name().equals(layout.source()))
                .forEach(source -> bind(source, layout, header));
    }

    private static void bind(Source source, Layout layout, List<String> header) {
        try {
            RowMapping.bind(source, layout, "fuzz", header);
        } catch (LayoutInvalid | vn.declareonce.layout.LayoutMismatch another) {
            // the layout is one of another source, or joins what it does not have
        }
    }
}
