package vn.declareonce.alert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An alert in words: what, where, what to do. */
public final class AlertText {
    private AlertText() {}

    /** What happened, in one line. */
    public static String what(Alert alert, Locale locale) {
        boolean vietnamese = vietnamese(locale);
        return switch (alert.kind()) {
            case FAILED -> vietnamese ? "Một lần chạy bị hỏng giữa chừng" : "A run broke";
            case STUCK ->
                vietnamese
                        ? "Một lần gửi dừng nửa chừng, không ai làm tiếp"
                        : "A delivery stopped half way and nobody goes on with it";
            case LATE ->
                alert.subject().sender() == null
                        ? vietnamese ? "Một lần chạy theo lịch chưa bắt đầu" : "A planned run has not begun"
                        : vietnamese ? "Một nơi gửi chưa gửi tệp đã đến hạn" : "A sender has not sent what was due";
            case UNBALANCED ->
                vietnamese
                        ? "Số dòng của một lần gửi không khớp; đã thu hồi"
                        : "The rows of a delivery do not add up; it was taken back";
            case DRIFT ->
                vietnamese
                        ? "Một tệp khác hẳn các tệp trước của nơi gửi"
                        : "A file is unlike those its sender sent before";
        };
    }

    /** What the operator is to do. */
    public static String todo(Alert alert, Locale locale) {
        boolean vietnamese = vietnamese(locale);
        return switch (alert.kind()) {
            case FAILED, STUCK ->
                vietnamese
                        ? "Xem nhật ký, sửa nguyên nhân, rồi chạy ./run.sh resume."
                        : "Read the log, mend the cause, then run ./run.sh resume.";
            case LATE -> late(alert.subject().sender() == null, vietnamese);
            case UNBALANCED ->
                vietnamese
                        ? "Đây là lỗi của chương trình. Giữ tệp và báo cho nhóm phát triển."
                        : "This is a defect of the program. Keep the file and report it.";
            case DRIFT ->
                vietnamese
                        ? "Xem biên nhận, hỏi nơi gửi; nếu mẫu đã đổi: ./run.sh layout diff."
                        : "Look at the receipt, ask the sender; if their form has changed: ./run.sh layout diff.";
        };
    }

    private static String late(boolean run, boolean vietnamese) {
        if (run) {
            return vietnamese
                    ? "Xem ./run.sh schedule run còn chạy không, và ./run.sh schedule list."
                    : "See whether ./run.sh schedule run is alive, and ./run.sh schedule list.";
        }
        return vietnamese
                ? "Hỏi nơi gửi vì sao chưa gửi; hạn gửi xem ở trang Lịch."
                : "Ask the sender why; its due times stand on the page Schedule.";
    }

    /** What it is about: run, delivery, source, sender, as far as known. */
    public static String where(Alert alert, Locale locale) {
        boolean vietnamese = vietnamese(locale);
        List<String> parts = new ArrayList<>();
        Alert.Subject subject = alert.subject();
        add(parts, vietnamese ? "lần chạy" : "run", subject.run());
        add(parts, vietnamese ? "lần gửi" : "delivery", subject.delivery());
        add(parts, vietnamese ? "nguồn" : "source", subject.source());
        add(parts, vietnamese ? "nơi gửi" : "sender", subject.sender());
        return String.join(", ", parts);
    }

    private static void add(List<String> parts, String label, @Nullable Object value) {
        if (value != null) {
            parts.add(label + " " + value);
        }
    }

    private static boolean vietnamese(Locale locale) {
        return locale.getLanguage().equals("vi");
    }
}
