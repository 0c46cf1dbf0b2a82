package vn.declareonce.tabular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the records stand in an XML file. {@code record} is the end of the path of element names that leads to one (namespaces do not
 * count); the elements below it are its columns. With an envelope, records also come packed as the text of an element.
 */
public record XmlShape(List<String> record, @Nullable Envelope envelope) {

    public XmlShape {
        record = List.copyOf(record);
    }

    /**
     * A document within the document: {@code element} holds the texts {@code kind}, which must be {@code kindValue}, and
     * {@code content}, which is XML in base64, or XML as text.
     */
    public record Envelope(String element, String kind, String kindValue, String content) {}

    /** Whether a record begins here; the path is that of the element from the root. */
    boolean begins(List<String> path) {
        int from = path.size() - record.size();
        return from >= 0 && path.subList(from, path.size()).equals(record);
    }
}
