package vn.declareonce.mail;

/** The mail did not go out. The same call may be made again. */
public final class MailFailed extends Exception {
    private static final long serialVersionUID = 1L;

    MailFailed(String server, Throwable cause) {
        super("The mail server " + server + " did not take the mail", cause);
    }
}
