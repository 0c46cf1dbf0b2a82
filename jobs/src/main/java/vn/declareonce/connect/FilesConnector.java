package vn.declareonce.connect;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import vn.declareonce.connect.FileTree.Stamp;
import vn.declareonce.crashpoint.CrashPoint;

/**
 * Files of a folder. A file is complete when its marker lies beside it, or when two looks, the stated time apart, see the same size and
 * time; clocks are not compared. What changes while it is copied is left for the next run.
 */
final class FilesConnector implements Connector {
    private static final List<String> UNFINISHED = List.of(".part", ".tmp", ".filepart", ".crdownload");
    private static final String REASON = ".reason.txt";

    private final FileTree tree;
    private final FilesSettings settings;
    private final FetchWork work;
    private final PathMatcher pattern;

    private FilesConnector(FileTree tree, FilesSettings settings, FetchWork work) {
        this.tree = tree;
        this.settings = settings;
        this.work = work;
        this.pattern = FileSystems.getDefault().getPathMatcher("glob:" + settings.pattern());
    }

    static Connector over(FileTree tree, FilesSettings settings, FetchWork work) {
        return new FilesConnector(tree, settings, work);
    }

    @Override
    public List<Offer> offers(FetchWindow window) {
        try {
            SortedMap<String, Stamp> first = tree.list();
            first.keySet().removeIf(name -> !isWanted(name));
            if (!settings.moves()) {
                // Where files are moved away, one that lies there again is meant to be taken: put back by its operator,
                // or sent again.
                first.entrySet().removeIf(file -> window.known().test(origin(file)));
            }
            List<Offer> offers = new ArrayList<>();
            for (Map.Entry<String, Stamp> file : complete(first).entrySet()) {
                offers.add(new FileOffer(file.getKey(), file.getValue()));
            }
            return offers;
        } catch (IOException e) {
            throw failed("cannot be listed", e);
        }
    }

    private SortedMap<String, Stamp> complete(SortedMap<String, Stamp> first) throws IOException {
        if (first.isEmpty()) {
            return first;
        }
        if (!settings.doneMarker().isEmpty()) {
            SortedMap<String, Stamp> all = tree.list();
            first.keySet().removeIf(name -> !all.containsKey(name + settings.doneMarker()));
            return first;
        }
        work.pause(Duration.ofSeconds(settings.stableSeconds()));
        SortedMap<String, Stamp> second = tree.list();
        first.entrySet().removeIf(file -> !file.getValue().equals(second.get(file.getKey())));
        return first;
    }

    private boolean isWanted(String name) {
        boolean marker = !settings.doneMarker().isEmpty() && name.endsWith(settings.doneMarker());
        return isPlain(name)
                && !name.startsWith(".")
                && !marker
                && UNFINISHED.stream().noneMatch(name::endsWith)
                && pattern.matches(Path.of(name));
    }

    /** A name that leads nowhere else, whatever a server calls its files. */
    private static boolean isPlain(String name) {
        try {
            return name.indexOf('/') < 0 && Path.of(name).getNameCount() == 1;
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String origin(Map.Entry<String, Stamp> file) {
        Stamp stamp = file.getValue();
        return file.getKey() + " " + stamp.bytes() + " " + stamp.changed();
    }

    private FetchFailed failed(String what, IOException e) {
        return new FetchFailed(
                "The folder " + tree.shown() + " " + what + " (" + e.getClass().getSimpleName()
                        + "). Check that it is there and may be read and written, then run again.",
                e);
    }

    @Override
    public void close() {
        tree.close();
    }

    private final class FileOffer implements Offer {
        private final String name;
        private final Stamp stamp;

        FileOffer(String name, Stamp stamp) {
            this.name = name;
            this.stamp = stamp;
        }

        @Override
        public String origin() {
            return FilesConnector.origin(Map.entry(name, stamp));
        }

        @Override
        public Optional<Fetched> fetch(Path folder) {
            Path part = folder.resolve(name + ".part");
            try {
                requireOwn(folder);
                tree.copy(name, part);
                CrashPoint.reached("fetch copied");
                if (!isUnchanged() || Files.size(part) != stamp.bytes()) {
                    Files.deleteIfExists(part);
                    return Optional.empty();
                }
                Path whole = Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
                return Optional.of(Fetched.file(whole));
            } catch (NoSuchFileException e) {
                return Optional.empty();
            } catch (AccessDeniedException e) {
                throw new FileUnreadable(
                        "The file " + name + " in the folder " + tree.shown()
                                + " may not be read. It stays there; let its operator give the right to read it, then run again.",
                        e);
            } catch (IOException e) {
                throw failed("holds a file that cannot be copied into our own folder for fetching", e);
            }
        }

        /** A fault of our own folder must not be told as one of the sender's, nor as a file that went away. */
        private void requireOwn(Path folder) {
            if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
                throw new FetchFailed(
                        "Our own folder for fetching " + folder
                                + " is gone or may not be written. Let whoever runs this machine see to it, then run again.",
                        null);
            }
        }

        private boolean isUnchanged() throws IOException {
            return stamp.equals(tree.stamp(name));
        }

        @Override
        public boolean moves() {
            return settings.moves();
        }

        @Override
        public void taken() {
            leave(settings.archived());
        }

        @Override
        public void setAside(Fetched fetched, String reason) {
            String kept = leave(settings.setAside());
            try {
                if (!kept.isEmpty()) {
                    tree.write(settings.setAside(), kept + REASON, reason + "\n");
                }
            } catch (IOException e) {
                throw failed("does not take a reason file", e);
            }
        }

        /** Empty when the file stays: it is only remembered, or its sender has just put another one in its place. */
        private String leave(String subfolder) {
            try {
                if (!settings.moves() || !isUnchanged()) {
                    return "";
                }
                String kept = tree.move(name, subfolder);
                if (!settings.doneMarker().isEmpty()) {
                    tree.remove(name + settings.doneMarker());
                }
                return kept;
            } catch (IOException e) {
                throw failed("does not let a file be moved", e);
            }
        }
    }
}
