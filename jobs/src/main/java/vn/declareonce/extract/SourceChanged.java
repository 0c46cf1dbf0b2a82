package vn.declareonce.extract;

/** The sender's file changed while it was being copied, so that nobody knows what it was meant to be. Nothing of it is kept. */
public final class SourceChanged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SourceChanged(String fileName) {
        super("Tệp đang được ghi / The file was being written while it was read: " + fileName
                + ". Chờ ghi xong rồi chạy lại / Wait until it is whole, then run the command again.");
    }
}
