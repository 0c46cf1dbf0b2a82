package vn.declareonce.sampledata;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** How Vietnamese names get damaged, and the accent-free form two spellings of one name share. */
final class Spelling {
    private static final Map<String, String> MOVED_TONES = Map.ofEntries(
            Map.entry("òa", "oà"),
            Map.entry("óa", "oá"),
            Map.entry("ỏa", "oả"),
            Map.entry("õa", "oã"),
            Map.entry("ọa", "oạ"),
            Map.entry("òe", "oè"),
            Map.entry("úy", "uý"),
            Map.entry("ùy", "uỳ"),
            Map.entry("ủy", "uỷ"),
            Map.entry("ụy", "uỵ"));

    private Spelling() {}

    static String unaccented(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD);
        for (int i = 0; i < parts.length(); i++) {
            char c = parts.charAt(i);
            if (c == 'đ') {
                plain.append('d');
            } else if (c == 'Đ') {
                plain.append('D');
            } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /** Accent-free, lower case: equal for two spellings that differ in accents, tone placement or case only. */
    static String key(String name) {
        return unaccented(name).toLowerCase(Locale.ROOT);
    }

    static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    static boolean hasEth(String name) {
        return name.indexOf('Đ') >= 0 || name.indexOf('đ') >= 0;
    }

    static String withEth(String name) {
        return name.replace('Đ', 'Ð').replace('đ', 'ð');
    }

    /** The tone mark on the other vowel; the name itself where none can move. */
    static String movedTone(String name) {
        String moved = name;
        for (Map.Entry<String, String> pair : MOVED_TONES.entrySet()) {
            if (moved.contains(pair.getKey()) && !moved.toLowerCase(Locale.ROOT).contains("q" + pair.getKey())) {
                moved = moved.replaceAll(pair.getKey() + "(?=\\b|$|\\s)", pair.getValue());
            }
        }
        return moved;
    }

    /** One letter doubled, dropped or replaced inside a word. */
    static String typo(String name, Dice dice) {
        int at = dice.between(1, name.length() - 1);
        for (int tried = 0; name.charAt(at) == ' ' || name.charAt(at - 1) == ' '; tried++) {
            at = 1 + (at % (name.length() - 1));
            if (tried > name.length()) {
                return name + "g";
            }
        }
        return switch (dice.below(3)) {
            case 0 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            case 1 -> name.substring(0, at) + dice.pick("n", "h", "i", "m", "c") + name.substring(at + 1);
            default -> name.length() > 6 ? name.substring(0, at) + name.substring(at + 1) : name + "h";
        };
    }

    static String givenNameFirst(String name) {
        int last = name.lastIndexOf(' ');
        return last < 0 ? name : name.substring(last + 1) + " " + name.substring(0, last);
    }

    /** What a lossy export leaves: every letter beyond Latin-1 becomes a question mark. */
    static String undecodable(String name) {
        return name.replaceAll("[^\\x00-\\xFF]", "?");
    }

    /** The QR text of the chip card; date as ddMMyyyy. */
    static String cardQr(Person person) {
        return person.number()
                + "|"
                + (person.cmnds().isEmpty() ? "" : person.cmnds().get(0))
                + "|"
                + person.name()
                + "|"
                + Days.compactDayFirst(person.birth())
                + "|"
                + (person.sex() == 1 ? "Nam" : "Nữ")
                + "|"
                + person.home().permanentAddress()
                + ", "
                + person.home().permanent().name()
                + ", "
                + person.home().permanent().district()
                + ", "
                + person.home().permanent().shortProvince()
                + "|01042021";
    }
}
