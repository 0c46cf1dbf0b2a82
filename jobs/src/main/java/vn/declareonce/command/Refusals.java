package vn.declareonce.command;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.declareonce.layout.HeaderFault;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.LegalBasisMissing;
import vn.declareonce.tabular.FileProblem;
import vn.declareonce.tabular.FileRefused;
import vn.declareonce.values.Reason;
import vn.declareonce.values.ReasonText;

/** Why a file is not taken, in Vietnamese and English: what, where, what was found, what to do. */
final class Refusals {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Refusals() {}

    static String text(Throwable failure) {
        return String.join("\n", lines(failure));
    }

    static List<String> lines(Throwable failure) {
        if (failure instanceof FileRefused refused) {
            return refused.problems().stream().map(Refusals::line).toList();
        }
        if (failure instanceof LayoutMismatch mismatch) {
            List<String> lines = new ArrayList<>();
            mismatch.faults().forEach(fault -> lines.add(line(fault)));
            return lines;
        }
        if (failure instanceof LegalBasisMissing missing) {
            return List.of(missing.getMessage() + words(missing.reason()));
        }
        if (failure instanceof NoSuchFileException) {
            return List.of("Không tìm thấy tệp / There is no such file: " + failure.getMessage());
        }
        return List.of(String.valueOf(failure.getMessage()));
    }

    private static String line(FileProblem problem) {
        String where = problem.toString();
        return where + "\n  " + problem.fault().what(VIETNAMESE) + " "
                + problem.fault().todo(VIETNAMESE) + "\n  " + problem.fault().what(Locale.ENGLISH) + " "
                + problem.fault().todo(Locale.ENGLISH);
    }

    private static String line(HeaderFault fault) {
        return fault + words(fault.reason());
    }

    private static String words(Reason reason) {
        return "\n  " + ReasonText.what(reason, VIETNAMESE) + " " + ReasonText.todo(reason, VIETNAMESE) + "\n  "
                + ReasonText.what(reason, Locale.ENGLISH) + " " + ReasonText.todo(reason, Locale.ENGLISH);
    }
}
