package vn.declareonce.mapping;

import vn.declareonce.layout.Layout;
import vn.declareonce.values.Reason;

/**
 * A layout reads what a source gives only with a legal basis, or a file has such columns beside those it reads, and the layout states none.
 * A fault of configuration: nothing is read or kept.
 */
public final class LegalBasisMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LegalBasisMissing(Layout layout) {
        super(Reason.LEGAL_BASIS_MISSING + " " + layout.source() + "/" + layout.name());
    }

    public Reason reason() {
        return Reason.LEGAL_BASIS_MISSING;
    }
}
