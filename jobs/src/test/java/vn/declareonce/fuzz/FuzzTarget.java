package vn.declareonce.fuzz;

/** One parser and the properties of what it reads. Keeps no state between inputs. */
@FunctionalInterface
public interface FuzzTarget {
    /**
     * Reads the input and checks the properties.
     *
     * @throws AssertionError when a property does not hold; anything else that is thrown is a finding, too
     */
    void run(byte[] input) throws Exception;
}
