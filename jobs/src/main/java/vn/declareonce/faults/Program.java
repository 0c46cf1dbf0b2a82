package vn.declareonce.faults;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * How the program is started as a child: the jars this process itself runs from, unpacked once. An archive of loaded classes beside them
 * spares most of the start.
 *
 * @param jars the class path
 * @param main the class to start, and the word after it
 */
record Program(Path folder, List<Path> jars, List<String> main) {
    private static final String INSIDE = "BOOT-INF/";
    private static final String CLASSES = INSIDE + "classes/";

    /** Unpacks what this process runs from into a folder that must not exist. */
    static Program unpack(Path folder, List<String> main) throws IOException {
        Files.createDirectories(folder);
        List<Path> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (Files.isDirectory(path)) {
                jars.add(packed(path, folder.resolve("classes-" + jars.size() + ".jar")));
            } else if (entry.endsWith(".jar") && Files.exists(path)) {
                jars.addAll(unpacked(path, folder));
            }
        }
        return new Program(folder, List.copyOf(jars), main);
    }

    /** The words that start a child. @param before goes in front of the class path; null for nothing */
    List<String> command(Optional<Path> before, List<String> options) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx320m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Duser.timezone=Asia/Ho_Chi_Minh"));
        words.addAll(options);
        if (before.isEmpty() && Files.exists(archive())) {
            words.add("-XX:SharedArchiveFile=" + archive());
        }
        words.add("-cp");
        words.add(before.map(path -> path + File.pathSeparator).orElse("") + classPath());
        words.addAll(main);
        return words;
    }

    /** The option by which a child that ends leaves the archive of its classes. */
    List<String> archiving() {
        return List.of("-XX:ArchiveClassesAtExit=" + archive(), "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    String classPath() {
        return String.join(File.pathSeparator, jars.stream().map(Path::toString).toList());
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private static List<Path> unpacked(Path jar, Path folder) throws IOException {
        try (JarFile opened = new JarFile(jar.toFile())) {
            if (opened.getEntry(CLASSES) == null) {
                return List.of(jar.toAbsolutePath());
            }
            List<Path> jars = new ArrayList<>(List.of(folder.resolve("classes.jar")));
            try (ZipOutputStream classes = new ZipOutputStream(Files.newOutputStream(jars.get(0)))) {
                for (JarEntry entry : (Iterable<JarEntry>) opened.stream()::iterator) {
                    try (InputStream content = opened.getInputStream(entry)) {
                        if (entry.getName().startsWith(CLASSES)
                                && entry.getName().length() > CLASSES.length()) {
                            classes.putNextEntry(new ZipEntry(entry.getName().substring(CLASSES.length())));
                            content.transferTo(classes);
                        } else if (entry.getName().startsWith(INSIDE)
                                && entry.getName().endsWith(".jar")) {
                            String name =
                                    entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                            Files.copy(content, folder.resolve(name));
                            jars.add(folder.resolve(name));
                        }
                    }
                }
            }
            return jars;
        }
    }

    private static Path packed(Path classes, Path jar) throws IOException {
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path file : (Iterable<Path>) files.filter(path -> !path.equals(classes))::iterator) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                // Folders have entries of their own, by which Flyway finds the schema.
                zip.putNextEntry(new ZipEntry(Files.isDirectory(file) ? name + "/" : name));
                if (!Files.isDirectory(file)) {
                    Files.copy(file, zip);
                }
            }
        }
        return jar;
    }
}
