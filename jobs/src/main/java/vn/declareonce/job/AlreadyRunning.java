package vn.declareonce.job;

import java.util.Optional;

/** The same job is running in another process, or in this one. */
public final class AlreadyRunning extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AlreadyRunning(String job, Optional<Leases.Holder> holder) {
        super(
                "Công việc này đang chạy / The same job is already running: " + job + ", "
                        + holder.map(known -> "by " + known.by() + ", since " + known.since())
                                .orElse("it has just begun")
                        + ". Chờ xong rồi chạy lại lệnh để xem biên nhận / Wait for it to end; its receipt will be answered then.");
    }
}
