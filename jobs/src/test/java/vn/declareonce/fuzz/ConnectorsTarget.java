package vn.declareonce.fuzz;

import java.io.IOException;
import vn.declareonce.connect.Connectors;
import vn.declareonce.connect.ConnectorsInvalid;

/** Any bytes as connectors.yaml: refused with its faults, or connectors that are named apart. */
final class ConnectorsTarget implements FuzzTarget {
    private final Scratch scratch = new Scratch("connectors.yaml");

    @Override
    public void run(byte[] input) throws IOException {
        scratch.holding(input);
        try {
            Connectors read = Connectors.read(scratch.folder());
            long names =
                    read.connectors().stream().map(one -> one.name()).distinct().count();
            Property.same(names, (long) read.connectors().size(), "names are apart");
            Property.holds(read.concurrency() >= 1 && read.concurrency() <= 4, "one to four at once");
            Property.same(Connectors.read(scratch.folder()), read, "read again they are the same");
        } catch (ConnectorsInvalid invalid) {
            Property.holds(
                    String.valueOf(invalid.getMessage()).contains("connectors.yaml"), "a refusal names the file");
        }
    }
}
