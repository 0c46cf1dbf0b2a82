package vn.declareonce.bench;

/** Seconds on the wall's clock. */
final class Seconds {
    private Seconds() {}

    static double since(long startedNanoseconds) {
        return (System.nanoTime() - startedNanoseconds) / 1e9;
    }
}
