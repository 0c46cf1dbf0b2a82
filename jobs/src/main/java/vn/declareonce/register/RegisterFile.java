package vn.declareonce.register;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Sha256;

/** The file of a snapshot: its name, the SHA-256 of its bytes, and the reader its content asks for. */
record RegisterFile(Path path, String sha256, boolean xml) {
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)(\\d{4})-?(0[1-9]|1[0-2])-?(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final int HEAD_BYTES = 4096;

    static RegisterFile of(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(HEAD_BYTES);
            String sha256 = Sha256.of(new SequenceInputStream(new ByteArrayInputStream(head), in));
            return new RegisterFile(path, sha256, isXml(path, head));
        } catch (IOException unreadable) {
            throw new RegisterRefused(
                    path.toString(), Reason.FILE_NOT_READABLE, "the file cannot be read: " + unreadable);
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    RegisterReader open(Problems problems) {
        return xml ? new XmlRegisterReader(path) : new CsvRegisterReader(path, problems);
    }

    /** The time of observation: stated by the caller, else in the file, else in its name; null when nobody says. */
    @Nullable
    LocalDateTime asOf(@Nullable LocalDateTime stated) {
        if (stated != null) {
            return stated;
        }
        try (RegisterReader reader = open(new Problems())) {
            LocalDateTime inside = reader.asOf();
            return inside == null ? dateIn(name()) : inside;
        }
    }

    /** The day a file's name holds as {@code 20210915} or {@code 2021-09-15}, at midnight. */
    static @Nullable LocalDateTime dateIn(String name) {
        Matcher date = DATE.matcher(name);
        while (date.find()) {
            try {
                return LocalDate.of(
                                Integer.parseInt(date.group(1)),
                                Integer.parseInt(date.group(2)),
                                Integer.parseInt(date.group(3)))
                        .atStartOfDay();
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return null;
    }

    /** By its first character, in UTF-8 or UTF-16; zero bytes elsewhere are no text at all. */
    private static boolean isXml(Path path, byte[] head) {
        boolean wide = head.length > 1 && ((head[0] & 0xFF) >= 0xFE && (head[1] & 0xFF) >= 0xFE);
        String text = new String(head, wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8);
        if (!wide && text.indexOf('\0') >= 0) {
            throw new RegisterRefused(path.toString(), Reason.FILE_BINARY, "neither CSV nor XML: zero bytes");
        }
        String begin = text.replace("\uFEFF", "").stripLeading();
        if (wide && !begin.startsWith("<")) {
            throw new RegisterRefused(path.toString(), Reason.FILE_CHARSET_UNKNOWN, "CSV in UTF-16; needed is UTF-8");
        }
        return begin.startsWith("<");
    }
}
