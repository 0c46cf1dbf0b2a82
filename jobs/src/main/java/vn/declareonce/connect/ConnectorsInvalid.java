package vn.declareonce.connect;

import java.util.List;

/** {@code connectors.yaml} cannot be used, with every fault at once. A fault of configuration: nothing is fetched until it is mended. */
public final class ConnectorsInvalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConnectorsInvalid(String file, List<String> faults) {
        super("CONNECTORS_INVALID " + file + ": " + String.join("; ", faults));
    }
}
