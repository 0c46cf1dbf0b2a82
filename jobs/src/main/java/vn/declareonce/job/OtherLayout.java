package vn.declareonce.job;

/** The same bytes came before under another layout: reading them anew would state everything twice. */
public final class OtherLayout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    OtherLayout(String delivery, String loadedWith, String askedFor) {
        super("This file is delivery " + delivery + " already, read with layout " + loadedWith + "; it cannot be loaded"
                + " a second time with layout " + askedFor + ". Load it with --replaces " + delivery
                + ", or leave out --layout.");
    }
}
