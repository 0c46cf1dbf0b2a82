package vn.declareonce.sampledata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** RFC 4180 text in any of the charsets. */
final class CsvFile implements RowFile {
    private final OutputStream out;
    private final Encoding encoding;
    private final char delimiter;
    private final String lineEnd;
    private final StringBuilder line = new StringBuilder(256);
    private long rows;

    CsvFile(Path path, Encoding encoding, char delimiter, String lineEnd) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(path), 1 << 16);
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.lineEnd = lineEnd;
        out.write(encoding.start());
    }

    @Override
    public long write(String[] cells) throws IOException {
        line.setLength(0);
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(delimiter);
            }
            append(cells[i]);
        }
        line.append(lineEnd);
        out.write(encoding.encode(line.toString()));
        return ++rows;
    }

    private void append(String cell) {
        String text = !cell.isEmpty() && cell.charAt(0) <= DATE ? cell.substring(1) : cell;
        if (text.indexOf(delimiter) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0) {
            line.append(text);
        } else {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
