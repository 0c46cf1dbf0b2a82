package vn.declareonce.desk;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.declareonce.job.OtherLayout;
import vn.declareonce.job.TooManyRejected;
import vn.declareonce.layout.HeaderFault;
import vn.declareonce.layout.LayoutMismatch;
import vn.declareonce.mapping.LegalBasisMissing;
import vn.declareonce.tabular.FileProblem;
import vn.declareonce.tabular.FileRefused;
import vn.declareonce.values.Reason;
import vn.declareonce.values.ReasonText;

/** Why a file is not taken, in Vietnamese and English: what, where, what was found, what to do. */
public final class Refusals {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private Refusals() {}

    /** Both languages, for a terminal. */
    public static String text(Throwable failure) {
        return String.join("\n", lines(failure));
    }

    private static List<String> lines(Throwable failure) {
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

    /** One language, for a page; of what {@link #refusal} found. */
    public static String text(Throwable failure, Locale locale) {
        if (failure instanceof FileRefused refused) {
            return join(refused.problems().stream().map(problem -> words(problem, locale)));
        }
        if (failure instanceof LayoutMismatch mismatch) {
            return join(mismatch.faults().stream().map(fault -> words(fault, locale)));
        }
        if (failure instanceof LegalBasisMissing missing) {
            return ReasonText.what(missing.reason(), locale) + " " + ReasonText.todo(missing.reason(), locale);
        }
        if (failure instanceof TooManyRejected) {
            return locale.getLanguage().equals("vi")
                    ? "Quá nửa số dòng bị từ chối nên không dòng nào được nạp. Xem tệp có đúng mẫu không, sửa rồi gửi lại; nếu tệp đúng là"
                            + " như vậy, nhờ bộ phận vận hành nạp."
                    : "More than half of the rows are rejected, so none was loaded. See whether the file has the right form, correct"
                            + " it and send it again; if it really is so, ask the operators to load it.";
        }
        return String.valueOf(failure.getMessage());
    }

    /** Both languages of what {@link #refusal} found, or that the system broke. */
    static Upload.Refusal both(@Nullable Throwable failure) {
        if (failure == null) {
            return new Upload.Refusal(
                    "Hệ thống gặp lỗi. Không có dữ liệu nào mất. Hãy thử lại; nếu vẫn lỗi, báo cho bộ phận vận hành.",
                    "The system broke. Nothing is lost. Try again; if it breaks again, tell the operators.");
        }
        return new Upload.Refusal(text(failure, VIETNAMESE), text(failure, Locale.ENGLISH));
    }

    /** The first cause that refuses the file for what it is, and would do so again; null when there is none. */
    public static @Nullable Throwable refusal(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileRefused
                    || cause instanceof LayoutMismatch
                    || cause instanceof LegalBasisMissing
                    || cause instanceof OtherLayout
                    || cause instanceof TooManyRejected) {
                return cause;
            }
        }
        return null;
    }

    private static String join(Stream<String> lines) {
        return lines.collect(Collectors.joining("\n"));
    }

    private static String words(FileProblem problem, Locale locale) {
        return problem.fault().what(locale) + " " + problem.fault().todo(locale) + " (" + problem + ")";
    }

    private static String words(HeaderFault fault, Locale locale) {
        String sheet = fault.sheet().isEmpty() ? "" : fault.sheet() + ": ";
        return sheet + "«" + fault.expected() + "» – " + ReasonText.what(fault.reason(), locale) + " "
                + ReasonText.todo(fault.reason(), locale);
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
