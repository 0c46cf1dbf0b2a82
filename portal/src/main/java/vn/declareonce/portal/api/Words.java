package vn.declareonce.portal.api;

import java.util.Locale;
import java.util.function.Function;
import vn.declareonce.alert.Alert;
import vn.declareonce.alert.AlertText;
import vn.declareonce.desk.Upload;
import vn.declareonce.report.ReasonCount;
import vn.declareonce.tabular.FileNote;
import vn.declareonce.values.Reason;
import vn.declareonce.values.ReasonText;

/** One text in both languages. */
record Words(String vi, String en) {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    static Words of(Upload.Refusal refusal) {
        return new Words(refusal.vietnamese(), refusal.english());
    }

    static Words what(Reason reason) {
        return both(locale -> ReasonText.what(reason, locale));
    }

    static Words todo(Reason reason) {
        return both(locale -> ReasonText.todo(reason, locale));
    }

    static Words what(ReasonCount reason) {
        return both(reason::what);
    }

    static Words todo(ReasonCount reason) {
        return both(reason::todo);
    }

    static Words what(Alert alert) {
        return both(locale -> AlertText.what(alert, locale));
    }

    static Words todo(Alert alert) {
        return both(locale -> AlertText.todo(alert, locale));
    }

    static Words what(FileNote.Code note) {
        return both(note::what);
    }

    private static Words both(Function<Locale, String> text) {
        return new Words(text.apply(VIETNAMESE), text.apply(Locale.ENGLISH));
    }
}
