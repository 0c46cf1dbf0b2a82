package vn.declareonce.tabular;

import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The XML parts of a workbook as pull parsers over {@link PartStream}. Always {@link StrictXml}, and always UTF-8, as Excel writes: a
 * declared other encoding cannot slip markup past the guard.
 */
final class XmlParts {

    private XmlParts() {}

    /** A parser over a part; closing the part is the caller's. */
    static XMLStreamReader open(PartStream part) {
        InputStreamReader text = new InputStreamReader(
                part,
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
        try {
            return StrictXml.over(text);
        } catch (XMLStreamException e) {
            throw broken(part.name(), null);
        }
    }

    static FileRefused broken(String part, @Nullable String sheet) {
        return new FileRefused(java.util.List.of(FileProblem.at(FileFault.BROKEN_XML, sheet, 0, "part " + part)));
    }

    /** The attribute by local name, whatever its namespace: Excel writes two generations of them. */
    static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }
}
