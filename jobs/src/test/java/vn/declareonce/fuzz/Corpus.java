package vn.declareonce.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The committed inputs of a target: a text file, one input a line, so that a change of it can be read. Printable ASCII and letters below
 * U+2000 stand for themselves, a backslash is doubled, every other byte is {@code \xHH}; {@code \n} and {@code \t} are those.
 */
final class Corpus {
    static final Path FOLDER = Path.of("src", "test", "resources", "fuzz");

    private static final int MOST_BYTES = 16_000;

    private Corpus() {}

    static Path file(Path module, String target) {
        return module.resolve(FOLDER).resolve(target + ".corpus");
    }

    static List<byte[]> read(Path file) throws IOException {
        List<byte[]> inputs = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            inputs.add(bytes(line));
        }
        return inputs;
    }

    /** Adds the shortest of these inputs, as many as a committed corpus should hold; answers how many. What is there stays. */
    static int add(Path file, List<byte[]> inputs) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(file));
        int before = lines.size();
        List<String> others = new ArrayList<>(inputs.stream().map(Corpus::line).toList());
        others.removeIf(String::isEmpty);
        others.removeAll(lines);
        others.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
        int bytes = bytes(lines);
        for (String line : others) {
            bytes += bytes(List.of(line));
            if (bytes <= MOST_BYTES) {
                lines.add(line);
            }
        }
        Files.write(file, lines);
        return lines.size() - before;
    }

    private static int bytes(List<String> lines) {
        return lines.stream()
                .mapToInt(line -> line.getBytes(StandardCharsets.UTF_8).length + 1)
                .sum();
    }

    static String line(byte[] input) {
        String text = Input.text(input);
        StringBuilder line = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c < 127 || c > 0xA0 && c < 0x2000 && Character.isLetter(c);
            if (c == '\\') {
                line.append("\\\\");
            } else if (plain) {
                line.append(c);
            } else if (c == '\n' || c == '\t') {
                line.append(c == '\n' ? "\\n" : "\\t");
            } else if (Character.isLowSurrogate(c)) {
                line.append(String.format("\\x%02X", c & 0xFF));
            } else {
                boolean pair = Character.isHighSurrogate(c);
                String letter = text.substring(i, i + (pair ? 2 : 1));
                for (byte b : letter.getBytes(StandardCharsets.UTF_8)) {
                    line.append(String.format("\\x%02X", b & 0xFF));
                }
                i += pair ? 1 : 0;
            }
        }
        return line.toString();
    }

    static byte[] bytes(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length());
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c != '\\') {
                bytes.writeBytes(String.valueOf(c).getBytes(StandardCharsets.UTF_8));
                continue;
            }
            i++;
            switch (line.charAt(i)) {
                case 'n' -> bytes.write('\n');
                case 't' -> bytes.write('\t');
                case 'x' -> {
                    bytes.write(Integer.parseInt(line, i + 1, i + 3, 16));
                    i += 2;
                }
                default -> bytes.write(line.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
