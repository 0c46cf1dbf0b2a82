package vn.declareonce.values;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** What to tell the clerk about a {@link Reason}, in Vietnamese or (for every other locale) English. Texts carry no personal value. */
public final class ReasonText {
    private static final Properties VIETNAMESE = load("reasons_vi.properties");
    private static final Properties ENGLISH = load("reasons_en.properties");

    private ReasonText() {}

    /** What is wrong. */
    public static String what(Reason reason, Locale locale) {
        return text(reason, "what", locale);
    }

    /** What the clerk should do. */
    public static String todo(Reason reason, Locale locale) {
        return text(reason, "todo", locale);
    }

    private static String text(Reason reason, String kind, Locale locale) {
        Properties texts = locale.getLanguage().equals("vi") ? VIETNAMESE : ENGLISH;
        return texts.getProperty(reason.name() + "." + kind, reason.name());
    }

    static Properties load(String name) {
        Properties texts = new Properties();
        try (InputStream in = ReasonText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The jar lacks " + name);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(reader);
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
