package vn.declareonce.tabular;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a workbook's ZIP directory before anything is unpacked. What the directory declares is bounded here, that the parts keep
 * to what was declared is enforced by {@link PartStream} while they are read.
 */
final class WorkbookGuard {

    private static final int END_RECORD_BYTES = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int DIRECTORY_BYTES_PER_ENTRY = 1_024;

    private WorkbookGuard() {}

    /** The opened ZIP file, after its directory was found within the limits and free of what is refused. */
    static ZipFile open(Path path, Limits limits) throws IOException {
        requireDirectoryWithin(path, limits);
        ZipFile zip;
        try {
            zip = new ZipFile(path.toFile());
        } catch (ZipException | EOFException e) {
            String message = String.valueOf(e.getMessage());
            FileFault fault = message.contains("encrypted") ? FileFault.ENCRYPTED : FileFault.ZIP_DAMAGED;
            throw new FileRefused(fault, "the ZIP directory cannot be used");
        }
        List<FileProblem> problems = problemsOrDamage(zip, Files.size(path), limits);
        if (!problems.isEmpty()) {
            zip.close();
            throw new FileRefused(problems);
        }
        return zip;
    }

    /** Java reads the whole directory into memory, so its size is taken from the end record first. */
    private static void requireDirectoryWithin(Path path, Limits limits) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            int length = (int) Math.min(file.length(), END_RECORD_BYTES + LONGEST_COMMENT);
            byte[] tail = new byte[length];
            file.seek(file.length() - length);
            file.readFully(tail);
            for (int i = length - END_RECORD_BYTES; i >= 0; i--) {
                if (tail[i] == 'P' && tail[i + 1] == 'K' && tail[i + 2] == 5 && tail[i + 3] == 6) {
                    long entries = littleEndian(tail, i + 10, 2);
                    long bytes = littleEndian(tail, i + 12, 4);
                    if (entries > limits.entries() || bytes > (long) limits.entries() * DIRECTORY_BYTES_PER_ENTRY) {
                        throw new FileRefused(FileFault.ZIP_ENTRIES, "more than " + limits.entries());
                    }
                    return;
                }
            }
        }
        throw new FileRefused(FileFault.ZIP_TRUNCATED, "the ZIP directory at the end is missing");
    }

    private static long littleEndian(byte[] bytes, int from, int length) {
        long value = 0;
        for (int i = length - 1; i >= 0; i--) {
            value = value << 8 | (bytes[from + i] & 0xFF);
        }
        return value;
    }

    private static List<FileProblem> problemsOrDamage(ZipFile zip, long fileBytes, Limits limits) {
        try {
            return problems(zip, fileBytes, limits);
        } catch (IllegalArgumentException nameIsNoUtf8) {
            return List.of(FileProblem.of(FileFault.ZIP_DAMAGED, "a part's name cannot be read"));
        }
    }

    private static List<FileProblem> problems(ZipFile zip, long fileBytes, Limits limits) {
        List<FileProblem> problems = new ArrayList<>();
        Set<String> names = new HashSet<>();
        long unpacked = 0;
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                problems.add(FileProblem.of(FileFault.DUPLICATE_ENTRY, "a part occurs twice"));
            }
            // What a directory declares may be any number of 64 bits; a part packs to no more than the file holds.
            unpacked += Math.min(Math.max(entry.getSize(), 0), limits.unpackedBytes() + 1);
            long packed = Math.min(Math.max(entry.getCompressedSize(), 1), fileBytes);
            if (entry.getSize() > limits.ratioFreeBytes() && entry.getSize() / packed > limits.ratio()) {
                problems.add(FileProblem.of(
                        FileFault.ZIP_RATIO, "a part unpacks to more than " + limits.ratio() + " times"));
            }
            byName(name, problems);
        }
        if (unpacked > limits.unpackedBytes()) {
            problems.add(FileProblem.of(
                    FileFault.ZIP_TOO_BIG, unpacked + " bytes unpacked, at most " + limits.unpackedBytes()));
        }
        if (!names.contains("[content_types].xml")) {
            problems.add(FileProblem.of(FileFault.NOT_A_WORKBOOK, "a ZIP file without [Content_Types].xml"));
        }
        return problems;
    }

    private static void byName(String name, List<FileProblem> problems) {
        if (name.startsWith("/") || name.contains("\\") || ("/" + name + "/").contains("/../")) {
            problems.add(FileProblem.of(FileFault.ENTRY_NAME, "a part's name leads out of the workbook"));
        }
        if (name.endsWith("vbaproject.bin") || name.contains("/macrosheets/") || name.contains("/activex/")) {
            problems.add(FileProblem.of(FileFault.MACROS, "the workbook holds a macro part"));
        }
        if (name.contains("/externallinks/") || name.endsWith("/connections.xml") || name.contains("/querytables/")) {
            problems.add(FileProblem.of(FileFault.EXTERNAL_LINKS, "the workbook holds a part that points outside"));
        }
        if (name.equals("encryptedpackage")) {
            problems.add(FileProblem.of(FileFault.ENCRYPTED, "encrypted package"));
        }
    }
}
