package vn.declareonce.faults;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Where a worker's commands write: a log, because standard output carries its answers. */
final class Streams {
    private Streams() {}

    /** Standard output itself, whatever it is redirected to. */
    static PrintStream out() {
        return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    }

    static void send(PrintStream log) {
        System.setOut(log);
        System.setErr(log);
    }
}
