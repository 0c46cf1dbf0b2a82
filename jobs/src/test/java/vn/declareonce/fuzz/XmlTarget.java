package vn.declareonce.fuzz;

import java.io.IOException;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.TabularFormat;

/** Any bytes as a hospital's XML, plain or packed in its envelope. */
final class XmlTarget implements FuzzTarget {
    private static final TabularFormat FORMAT = Catalogue.source("treatment").format();

    private final Scratch scratch = new Scratch("delivery.xml");

    @Override
    public void run(byte[] input) throws IOException {
        FileReading.of(scratch.holding(input), FORMAT);
    }
}
