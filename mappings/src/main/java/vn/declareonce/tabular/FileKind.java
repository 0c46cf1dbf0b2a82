package vn.declareonce.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Extension and first bytes must agree. A name without a known extension (the archive's) needs the kind stated by the caller. */
final class FileKind {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};
    private static final byte[] ENCRYPTED_PACKAGE = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    private static final int SCANNED_BYTES = 64 << 20;

    private FileKind() {}

    static TabularFormat.Kind of(Path path, TabularFormat.@Nullable Kind stated) {
        try {
            byte[] head = head(path);
            if (head.length == 0) {
                throw new FileRefused(FileFault.EMPTY_FILE, "0 bytes");
            }
            TabularFormat.Kind kind = stated != null ? stated : byExtension(path, head);
            if (kind == TabularFormat.Kind.XLSX) {
                requireZip(path, head);
            } else if (startsWith(head, ZIP) || startsWith(head, OLE2) || startsWith(head, "%PDF")) {
                throw new FileRefused(FileFault.WRONG_MAGIC, "stated as " + kind + ", begins as " + nameOf(head));
            }
            return kind;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TabularFormat.Kind byExtension(Path path, byte[] head) throws IOException {
        String name = path.getFileName().toString();
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case "csv", "txt", "tsv" -> TabularFormat.Kind.CSV;
            case "xlsx" -> TabularFormat.Kind.XLSX;
            case "xml" -> TabularFormat.Kind.XML;
            case "xlsm", "xltm", "xlam", "xlsb" -> throw new FileRefused(FileFault.MACROS, "extension " + extension);
            case "xls" -> {
                if (startsWith(head, OLE2)) {
                    requireZip(path, head);
                }
                throw new FileRefused(FileFault.OLD_XLS, "extension xls");
            }
            default ->
                throw new FileRefused(
                        FileFault.EXTENSION_NOT_ALLOWED, "only csv, txt, tsv, xlsx, and xml where a layout reads it");
        };
    }

    private static void requireZip(Path path, byte[] head) throws IOException {
        if (startsWith(head, OLE2)) {
            throw holdsEncryptedPackage(path)
                    ? new FileRefused(FileFault.ENCRYPTED, "encrypted package")
                    : new FileRefused(FileFault.OLD_XLS, "the binary format of Excel 97-2003");
        }
        if (!startsWith(head, ZIP)) {
            throw new FileRefused(FileFault.WRONG_MAGIC, "stated as XLSX, begins as " + nameOf(head));
        }
    }

    private static String nameOf(byte[] head) {
        if (startsWith(head, ZIP)) {
            return "ZIP";
        }
        if (startsWith(head, OLE2)) {
            return "OLE2";
        }
        return startsWith(head, "%PDF") ? "PDF" : "something else";
    }

    private static byte[] head(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(8);
        }
    }

    private static boolean startsWith(byte[] head, String magic) {
        return startsWith(head, magic.getBytes(StandardCharsets.US_ASCII));
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }

    /** The stream's name stands in the directory as UTF-16; searching for it needs no parser that could be attacked. */
    private static boolean holdsEncryptedPackage(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] window = new byte[1 << 16];
            int kept = 0;
            for (long seen = 0; seen < SCANNED_BYTES; seen += window.length) {
                int read = in.readNBytes(window, kept, window.length - kept);
                if (read == 0) {
                    return false;
                }
                int length = kept + read;
                for (int i = 0; i <= length - ENCRYPTED_PACKAGE.length; i++) {
                    if (Arrays.equals(
                            window, i, i + ENCRYPTED_PACKAGE.length, ENCRYPTED_PACKAGE, 0, ENCRYPTED_PACKAGE.length)) {
                        return true;
                    }
                }
                kept = Math.min(length, ENCRYPTED_PACKAGE.length - 1);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
            return false;
        }
    }
}
