package vn.declareonce.tabular;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Gathers the text of a string item: plain or rich runs, without phonetic hints, cut one character after the limit. */
final class CellText {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final StringBuilder text = new StringBuilder();
    private final int limit;

    CellText(Limits limits) {
        this.limit = limits.cellChars() + 1;
    }

    /** Reads on from a start element to its end; text counts only inside {@code t}, or everywhere when there is no such level. */
    String read(XMLStreamReader xml, boolean inRuns) throws XMLStreamException {
        text.setLength(0);
        int depth = 1;
        int phonetic = 0;
        boolean open = !inRuns;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    String name = xml.getLocalName();
                    phonetic = phonetic > 0 || name.equals("rPh") ? phonetic + 1 : 0;
                    open = !inRuns || name.equals("t") && phonetic == 0;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    phonetic = Math.max(phonetic - 1, 0);
                    open = !inRuns;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (open) {
                        append(xml);
                    }
                }
                default -> {
                    // comments and instructions carry no text
                }
            }
        }
        return unescaped(text);
    }

    private void append(XMLStreamReader xml) {
        int room = limit - text.length();
        if (room > 0) {
            text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
        }
    }

    /** Excel writes what XML cannot hold as _xHHHH_. */
    private static String unescaped(StringBuilder text) {
        if (text.indexOf("_x") < 0) {
            return text.toString();
        }
        Matcher matcher = ESCAPE.matcher(text);
        StringBuilder out = new StringBuilder(text.length());
        while (matcher.find()) {
            String character = String.valueOf((char) Integer.parseInt(matcher.group(1), 16));
            matcher.appendReplacement(out, Matcher.quoteReplacement(character));
        }
        return matcher.appendTail(out).toString();
    }
}
