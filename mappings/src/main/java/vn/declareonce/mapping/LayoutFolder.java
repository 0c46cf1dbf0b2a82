package vn.declareonce.mapping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutInvalid;

/**
 * A folder of layouts beside those that come with the sources ({@code DECLARE_ONCE_HOME/layouts}): read each time it is asked, so that a
 * layout put there counts for the next delivery without a build or a restart.
 */
public final class LayoutFolder {
    private final Path folder;

    public LayoutFolder(Path folder) {
        this.folder = folder;
    }

    /** The folder of layouts in {@code DECLARE_ONCE_HOME}. */
    public static LayoutFolder in(Path home) {
        return new LayoutFolder(home.resolve("layouts"));
    }

    /**
     * The source with the layouts of this folder beside its own, each proven by its examples. Of two layouts of one name the greater
     * version counts.
     *
     * @throws LayoutInvalid with every fault of every layout, of other sources too; also when a name and version stand for two contents
     */
    public Source extend(Source source) {
        List<Layout> layouts = new ArrayList<>(source.layouts());
        List<LayoutInvalid.Fault> faults = new ArrayList<>();
        for (Path file : files()) {
            try {
                Layout layout = Layout.read(file);
                if (layout.source().equals(source.name())) {
                    add(layouts, source.read(file));
                }
            } catch (LayoutInvalid e) {
                e.faults().forEach(fault -> faults.add(new LayoutInvalid.Fault(0, file.getFileName() + ": " + fault)));
            }
        }
        if (!faults.isEmpty()) {
            throw new LayoutInvalid(String.valueOf(folder.getFileName()), faults);
        }
        return source.with(layouts);
    }

    private static void add(List<Layout> layouts, Layout layout) {
        for (int i = 0; i < layouts.size(); i++) {
            Layout other = layouts.get(i);
            if (!other.name().equals(layout.name())) {
                continue;
            }
            if (other.version() == layout.version() && !other.sha256().equals(layout.sha256())) {
                String message = "'" + layout.name() + "' version " + layout.version()
                        + " is another layout already; a change needs a greater version";
                throw new LayoutInvalid(layout.name(), List.of(new LayoutInvalid.Fault(0, message)));
            }
            if (other.version() < layout.version()) {
                layouts.set(i, layout);
            }
            return;
        }
        layouts.add(layout);
    }

    private List<Path> files() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> String.valueOf(file.getFileName()).endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of layouts cannot be read", e);
        }
    }
}
