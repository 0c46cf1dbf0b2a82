package vn.declareonce.tabular;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;

/** The records of an XML document in their order, those in envelopes included. One pass, one thread. */
final class XmlRecords implements AutoCloseable {

    private final XmlEvents events;
    private final List<XmlShape> shapes;
    private final Limits limits;
    private final Deque<XmlRecord> unpacked = new ArrayDeque<>();
    private @Nullable Packed packed;
    private int ordinal;
    private boolean ended;

    /** An envelope that is being read; {@code opened} when its content turned out to be plain elements with a record. */
    private static final class Packed {
        private final XmlShape.Envelope envelope;
        private final int depth;
        private final StringBuilder kind = new StringBuilder();
        private final StringBuilder content = new StringBuilder();
        private boolean opened;

        Packed(XmlShape.Envelope envelope, int depth) {
            this.envelope = envelope;
            this.depth = depth;
        }

        boolean isOtherKind() {
            return !kind.isEmpty() && !kind.toString().strip().equalsIgnoreCase(envelope.kindValue());
        }
    }

    XmlRecords(InputStream in, List<XmlShape> shapes, Limits limits) {
        this.events = new XmlEvents(in);
        this.shapes = shapes;
        this.limits = limits;
    }

    String charset() {
        return events.charset();
    }

    /** The next record, or null when the document was read whole. */
    @Nullable
    XmlRecord next() {
        while (unpacked.isEmpty()) {
            if (ended) {
                return null;
            }
            switch (events.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (begins(events.path())) {
                        if (packed != null) {
                            packed.opened = true;
                        }
                        return XmlRecord.read(events, count(), limits);
                    }
                    envelopeBegins();
                }
                case XMLStreamConstants.CHARACTERS -> text();
                case XMLStreamConstants.END_ELEMENT -> envelopeEnds();
                default -> ended = true;
            }
        }
        return unpacked.remove();
    }

    @Override
    public void close() {
        events.close();
    }

    private int count() {
        events.record(++ordinal);
        return ordinal;
    }

    private boolean begins(List<String> path) {
        for (XmlShape shape : shapes) {
            if (shape.begins(path)) {
                return true;
            }
        }
        return false;
    }

    private String name() {
        List<String> path = events.path();
        return path.get(path.size() - 1);
    }

    private void envelopeBegins() {
        if (packed != null) {
            return;
        }
        for (XmlShape shape : shapes) {
            XmlShape.Envelope envelope = shape.envelope();
            if (envelope != null && envelope.element().equals(name())) {
                packed = new Packed(envelope, events.path().size());
                return;
            }
        }
    }

    private void text() {
        Packed now = packed;
        if (now == null || events.path().size() != now.depth + 1) {
            return;
        }
        if (name().equals(now.envelope.kind())) {
            events.appendTo(now.kind, limits.cellChars());
        } else if (name().equals(now.envelope.content()) && !now.isOtherKind()) {
            events.appendTo(now.content, limits.recordChars() + 1);
            if (now.content.length() > limits.recordChars()) {
                throw tooLong();
            }
        }
    }

    private void envelopeEnds() {
        Packed now = packed;
        if (now == null || events.path().size() != now.depth) {
            return;
        }
        packed = null;
        boolean wanted = now.kind.toString().strip().equalsIgnoreCase(now.envelope.kindValue());
        if (wanted && !now.opened) {
            unpack(now.content.toString().strip());
        }
    }

    /** An unreadable content is one flawed record: it does not take its neighbours with it. What attacks refuses the file. */
    private void unpack(String content) {
        int before = ordinal;
        try (XmlRecords inner = new XmlRecords(new ByteArrayInputStream(bytes(content)), plain(), limits)) {
            for (XmlRecord record = inner.next(); record != null; record = inner.next()) {
                unpacked.add(record.as(count()));
            }
        } catch (FileRefused e) {
            FileProblem problem = e.problems().get(0);
            if (problem.fault() != FileFault.XML_BROKEN) {
                throw new FileRefused(
                        List.of(FileProblem.at(problem.fault(), null, before + 1L, "packed: " + problem.detail())));
            }
            unpacked.clear();
            ordinal = before;
        } catch (IllegalArgumentException notBase64) {
            ordinal = before;
        }
        if (ordinal == before) {
            unpacked.add(XmlRecord.flawed(count(), Flaw.Code.CONTENT_UNREADABLE));
        }
    }

    private List<XmlShape> plain() {
        return shapes.stream().map(shape -> new XmlShape(shape.record(), null)).toList();
    }

    private static byte[] bytes(String content) {
        return content.startsWith("<")
                ? content.getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(content.replaceAll("\\s+", ""));
    }

    private FileRefused tooLong() {
        return new FileRefused(List.of(FileProblem.at(
                FileFault.XML_TOO_LONG,
                null,
                ordinal + 1L,
                "a packed record of more than " + limits.recordChars() + " characters")));
    }
}
