package vn.declareonce.fuzz;

import java.io.IOException;
import vn.declareonce.tabular.TabularFormat;

/** Any bytes as a workbook: what guards the archive, and whatever passes it. */
final class XlsxArchiveTarget implements FuzzTarget {
    private final Scratch scratch = new Scratch("delivery.xlsx");

    @Override
    public void run(byte[] input) throws IOException {
        FileReading.of(scratch.holding(input), TabularFormat.DETECT);
    }
}
