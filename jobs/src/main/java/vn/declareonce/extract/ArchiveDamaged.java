package vn.declareonce.extract;

/** An archived file is gone, or its bytes are no longer those it was named by; nothing may be read from it. */
public final class ArchiveDamaged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ArchiveDamaged(String delivery) {
        super("Tệp lưu của lần gửi bị hỏng hoặc bị mất / The archived file of delivery " + delivery
                + " is damaged or lost: its hash is another."
                + " Nạp lại tệp của người gửi / Load the sender's file again; its bytes are put back.");
    }
}
