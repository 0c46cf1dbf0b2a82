package vn.declareonce.connect;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder for fetched files, which hold personal values: nobody but its owner enters it. */
final class PrivateFolder {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFolder() {}

    static Path emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            List<Path> found;
            try (Stream<Path> walk = Files.walk(folder)) {
                found = walk.sorted(Comparator.reverseOrder()).toList();
            }
            for (Path path : found) {
                Files.delete(path);
            }
        }
        Files.createDirectories(folder);
        if (POSIX) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }
}
