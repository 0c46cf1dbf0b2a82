package vn.declareonce.job;

/** A job ended before its end because the process was asked to. What was committed stays. */
public final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Stopped() {
        super("Đã dừng theo yêu cầu; chạy lại đúng lệnh này để làm tiếp.\n"
                + "Stopped as asked; run the same command again to go on.");
    }
}
