package vn.declareonce.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a killed process leaves among the incoming files: halves of files that were being received, and files of uploads nobody knows. What
 * somebody wrote to within the last minutes may be at work in another process and stays.
 */
final class Leftovers {
    private static final Logger LOG = LoggerFactory.getLogger(Leftovers.class);
    private static final int PATIENCE_SECONDS = 600;
    private static final Pattern HALF = Pattern.compile(".*\\.part|upload_.*\\.tmp");
    private static final Pattern OF_UPLOAD = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\.\\w+");

    private Leftovers() {}

    /**
     * Deletes them.
     *
     * @param waiting whether an upload's files are still needed
     * @return how many
     */
    static int clear(Path incoming, Predicate<UUID> waiting, Instant now) {
        FileTime before = FileTime.from(now.minusSeconds(PATIENCE_SECONDS));
        int cleared = 0;
        try (Stream<Path> files = Files.list(incoming)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (Files.getLastModifiedTime(file).compareTo(before) < 0
                        && left(String.valueOf(file.getFileName()), waiting)
                        && Files.deleteIfExists(file)) {
                    cleared++;
                }
            }
        } catch (IOException e) {
            LOG.warn("What earlier processes left could not be cleared: {}", e.getClass().getName());
        }
        return cleared;
    }

    private static boolean left(String name, Predicate<UUID> waiting) {
        Matcher own = OF_UPLOAD.matcher(name);
        return HALF.matcher(name).matches() || own.matches() && !waiting.test(UUID.fromString(own.group(1)));
    }
}
