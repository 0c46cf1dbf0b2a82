package vn.declareonce.tabular;

import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of faults, flaws and notes. Any language but Vietnamese gets English, whatever the machine's own locale is. */
final class FaultTexts {

    private static final ResourceBundle VI = bundle("vi");
    private static final ResourceBundle EN = bundle("en");

    private FaultTexts() {}

    static String text(Locale locale, String key) {
        return (locale.getLanguage().equals("vi") ? VI : EN).getString(key);
    }

    private static ResourceBundle bundle(String language) {
        return ResourceBundle.getBundle(
                "vn.declareonce.tabular.faults",
                Locale.forLanguageTag(language),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
