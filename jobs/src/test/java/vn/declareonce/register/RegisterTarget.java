package vn.declareonce.register;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.declareonce.fuzz.FuzzTarget;
import vn.declareonce.fuzz.Property;
import vn.declareonce.fuzz.Scratch;

/** Any bytes as a snapshot of the register, in the state's XML form or as CSV: refused, or the same citizens every time. */
public final class RegisterTarget implements FuzzTarget {
    private static final int LONGEST_TEXT = 5_000;

    private final Scratch scratch;

    /** @param name of the file; what it is says its content */
    public RegisterTarget(String name) {
        this.scratch = new Scratch(name);
    }

    @Override
    public void run(byte[] input) throws IOException {
        Path path = scratch.holding(input);
        List<CitizenRow> rows = rows(path);
        Property.same(rows(path), rows, "read again it gives the same citizens");
        long line = 0;
        for (CitizenRow row : rows) {
            Property.holds(row.line() >= line, "lines rise");
            line = row.line();
            Property.holds(row.cmnds().stream().noneMatch(String::isBlank), "no blank number");
            int length = String.valueOf(row.name()).length();
            Property.holds(length <= Math.min(LONGEST_TEXT * 3, input.length + 8), "a name is no longer than its file");
        }
    }

    private static List<CitizenRow> rows(Path path) {
        List<CitizenRow> rows = new ArrayList<>();
        try {
            RegisterFile file = RegisterFile.of(path);
            file.asOf(null);
            try (RegisterReader reader = file.open(new Problems())) {
                for (CitizenRow row = reader.next(); row != null; row = reader.next()) {
                    rows.add(row);
                }
            }
        } catch (RegisterRefused refused) {
            Property.holds(!refused.problems().isEmpty(), "a refusal has its reasons");
        }
        return rows;
    }
}
