package vn.declareonce.connect;

import java.util.List;

/** A connection to one legacy system. Nothing it offers is fetched before it is asked for. */
public interface Connector extends AutoCloseable {
    /**
     * What there is to fetch now, in a stable order.
     *
     * @throws FetchFailed when the system does not answer as it should
     */
    List<Offer> offers(FetchWindow window);

    @Override
    void close();
}
