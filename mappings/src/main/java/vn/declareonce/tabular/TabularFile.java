package vn.declareonce.tabular;

import java.nio.file.Path;

/**
 * A frozen delivered file, opened: charset, delimiter and headers are decided. Cursors are independent of each other; close the
 * file after them. The same bytes give the same facts and the same rows in the same order.
 */
public sealed interface TabularFile extends AutoCloseable permits CsvFile, XlsxFile, XmlFile {

    /**
     * Opens a file within the default limits.
     *
     * @throws FileRefused with every reason found
     * @throws java.io.UncheckedIOException when the file cannot be read
     */
    static TabularFile open(Path path, TabularFormat format, HeaderFinder finder) {
        return open(path, format, finder, Limits.DEFAULT);
    }

    /** As {@link #open(Path, TabularFormat, HeaderFinder)}, within other limits. */
    static TabularFile open(Path path, TabularFormat format, HeaderFinder finder, Limits limits) {
        return switch (FileKind.of(path, format.kind())) {
            case CSV -> CsvFile.open(path, format, finder, limits);
            case XLSX -> XlsxFile.open(path, format, finder, limits);
            case XML -> XmlFile.open(path, format, finder, limits);
        };
    }

    /** What was decided before the first row. */
    FileFacts facts();

    /** All rows below the headers, blank ones left out. */
    default RowCursor rows() {
        return rows(0);
    }

    /** The rows after the first {@code skip} of {@link #rows()}: a restart by position. */
    RowCursor rows(long skip);

    @Override
    void close();
}
