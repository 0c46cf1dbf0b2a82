package vn.declareonce.fuzz;

import java.io.IOException;
import vn.declareonce.tabular.TabularFormat;

/** Any bytes as a CSV file: charset, delimiter and header are found, or the file is refused. */
final class CsvTarget implements FuzzTarget {
    private final Scratch scratch = new Scratch("delivery.csv");

    @Override
    public void run(byte[] input) throws IOException {
        FileReading read = FileReading.of(scratch.holding(input), TabularFormat.DETECT);
        Property.holds(read.count('?') <= Input.count(input, '?'), "no letter becomes a question mark");
    }
}
