package vn.declareonce.tabular;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * An XML document as a pull of start, text and end, in bounded memory: no DOCTYPE, no entities but XML's own five, no piece of markup
 * or text that a parser would have to gather beyond 1 MB, no depth that real files do not have.
 */
final class XmlEvents implements AutoCloseable {

    private static final int LONGEST_PIECE_BYTES = 1 << 20;
    private static final int DEEPEST = 64;
    private static final int HEAD_BYTES = 200;
    private static final Pattern STATED = Pattern.compile("<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)[\"']");

    private final Counted in;
    private final XMLStreamReader xml;
    private final Charset charset;
    private final List<String> path = new ArrayList<>();
    private boolean leaves;
    private long record;

    XmlEvents(InputStream source) {
        this.in = new Counted(source);
        try {
            charset = charset(in);
            xml = StrictXml.over(new InputStreamReader(in, decoder(charset)));
        } catch (XMLStreamException | IllegalArgumentException e) {
            close(in);
            throw refused(FileFault.XML_BROKEN, "its first line");
        }
    }

    /** The charset the document begins with or states, else UTF-8. */
    String charset() {
        return charset.name();
    }

    /** Names of the elements from the root to the current one, which at an END_ELEMENT still counts. */
    List<String> path() {
        return Collections.unmodifiableList(path);
    }

    /** For messages: the ordinal of the record that is being read. */
    void record(long ordinal) {
        record = ordinal;
    }

    /** START_ELEMENT, CHARACTERS, END_ELEMENT, or END_DOCUMENT, which a document cut off never reaches. */
    int next() {
        if (leaves) {
            path.remove(path.size() - 1);
            leaves = false;
        }
        while (true) {
            switch (event()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    path.add(xml.getLocalName());
                    if (path.size() > DEEPEST) {
                        throw refused(FileFault.XML_TOO_DEEP, "more than " + DEEPEST + " levels" + line());
                    }
                    return XMLStreamConstants.START_ELEMENT;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    leaves = true;
                    return XMLStreamConstants.END_ELEMENT;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    return XMLStreamConstants.CHARACTERS;
                }
                case XMLStreamConstants.END_DOCUMENT -> {
                    return XMLStreamConstants.END_DOCUMENT;
                }
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refused(FileFault.XML_DOCTYPE, "a DOCTYPE or an entity of its own" + line());
                default -> {
                    // comments and processing instructions say nothing
                }
            }
        }
    }

    /** The current piece of text, of which no more than {@code most} characters are kept. */
    void appendTo(StringBuilder text, int most) {
        int room = Math.max(0, most - text.length());
        text.append(xml.getTextCharacters(), xml.getTextStart(), Math.min(room, xml.getTextLength()));
    }

    FileRefused refused(FileFault fault, String detail) {
        return new FileRefused(List.of(FileProblem.at(fault, null, record, detail)));
    }

    @Override
    public void close() {
        try {
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        } finally {
            close(in);
        }
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Decided here: the parser would print on its own what it finds undecodable. */
    private static Charset charset(Counted in) {
        byte[] head = in.head();
        int first = (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xFEFF || first == '<') {
            in.skipMark(first == 0xFEFF ? 2 : 0);
            return StandardCharsets.UTF_16BE;
        }
        if (first == 0xFFFE || first == '<' << 8) {
            in.skipMark(first == 0xFFFE ? 2 : 0);
            return StandardCharsets.UTF_16LE;
        }
        boolean marked = first == 0xEFBB && (head[2] & 0xFF) == 0xBF;
        in.skipMark(marked ? 3 : 0);
        Matcher stated = STATED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        boolean narrow =
                stated.find() && !stated.group(1).toUpperCase(Locale.ROOT).startsWith("UTF-16");
        return narrow && !marked ? Charset.forName(stated.group(1)) : StandardCharsets.UTF_8;
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    private int event() {
        in.pieceBegins();
        try {
            return xml.next();
        } catch (XMLStreamException e) {
            throw refused(FileFault.XML_BROKEN, "broken or cut off" + line());
        }
    }

    private String line() {
        int line = xml.getLocation().getLineNumber();
        return line < 1 ? "" : ", line " + line;
    }

    /** Counts the bytes of one piece. What it throws goes past the parser, which would take it for broken XML. */
    private final class Counted extends FilterInputStream {
        private long piece;

        Counted(InputStream source) {
            super(new PushbackInputStream(source, HEAD_BYTES));
        }

        /** The first bytes, zeros behind the end; they stay to be read. */
        byte[] head() {
            try {
                byte[] head = in.readNBytes(HEAD_BYTES);
                ((PushbackInputStream) in).unread(head);
                return Arrays.copyOf(head, HEAD_BYTES);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void skipMark(int bytes) {
            try {
                in.skipNBytes(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        void pieceBegins() {
            piece = 0;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            int read;
            try {
                read = super.read(buffer, offset, length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            piece += Math.max(0, read);
            if (piece > LONGEST_PIECE_BYTES) {
                throw refused(FileFault.XML_TOO_LONG, "a piece of more than " + LONGEST_PIECE_BYTES + " bytes");
            }
            return read;
        }
    }
}
