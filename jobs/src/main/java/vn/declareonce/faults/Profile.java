package vn.declareonce.faults;

/** How much of a fault run is done: 25 faults for the tests, a quarter of an hour for the build, hours for a long run. */
public enum Profile {
    TEST(600),
    BUILD(20_000),
    LONG(200_000);

    private final int bigRows;

    Profile(int bigRows) {
        this.bigRows = bigRows;
    }

    /** Rows of the load that is killed at random times. */
    int bigRows() {
        return bigRows;
    }
}
