package vn.declareonce.command;

/** The one entry of the program. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println(args.length);
    }
}
