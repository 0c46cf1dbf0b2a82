package vn.declareonce.job;

import java.util.List;

/** More of a delivery's rows would be rejected than its layout allows: nothing of it was loaded. A fault of what was sent, or of its layout. */
public final class TooManyRejected extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooManyRejected(String delivery, long rejected, long read, List<String> reasons) {
        super("Lần gửi " + delivery + ": " + rejected + " trên " + read + " dòng bị từ chối, không dòng nào được nạp."
                + " Kiểm tra tệp và mẫu; nếu vẫn muốn nạp: --admit-anyway \"LÝ DO\".\n"
                + "Delivery " + delivery + ": " + rejected + " of " + read + " rows are rejected, none was loaded."
                + " Check the file and its layout; to load it all the same: --admit-anyway \"REASON\".\n  "
                + String.join("\n  ", reasons));
    }
}
