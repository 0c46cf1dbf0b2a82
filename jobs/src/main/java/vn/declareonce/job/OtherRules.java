package vn.declareonce.job;

/** The store follows other rules than the program: nothing was changed. */
public final class OtherRules extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public OtherRules(int store, int program) {
        super("Kho dữ liệu theo bộ quy tắc phiên bản " + store + ", chương trình theo phiên bản " + program
                + "; chưa có gì thay đổi. Hãy dùng bản chương trình cũ, hoặc dựng lại kho theo quy tắc mới (rebuild).\n"
                + "The store follows version " + store + " of the rules, the program version " + program
                + "; nothing was changed. Use the former program, or rebuild the store by the new rules (rebuild).");
    }
}
