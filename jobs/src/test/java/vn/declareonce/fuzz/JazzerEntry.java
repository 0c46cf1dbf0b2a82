package vn.declareonce.fuzz;

/** Where Jazzer comes in: it calls these by name, the target being its one argument. */
public final class JazzerEntry {
    private static FuzzTarget target = input -> {
        throw new IllegalStateException("No target was named");
    };

    private JazzerEntry() {}

    /** Called once, before the first input. */
    public static void fuzzerInitialize(String[] arguments) {
        target = Targets.named(arguments[0]);
    }

    /** Called with every input. */
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        target.run(input);
    }
}
