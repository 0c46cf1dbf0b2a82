package vn.declareonce.tabular;

import java.nio.file.Path;
import vn.declareonce.source.Catalogue;

/** A program that reads files and says of each how many rows it has or why it is refused: run with a heap that none of them would fit into. */
final class SmallHeap {
    private static final TabularFormat FORMAT = Catalogue.source("treatment").format();

    private SmallHeap() {}

    /** @param files paths of the files to read */
    public static void main(String[] files) {
        for (String file : files) {
            Path path = Path.of(file);
            System.out.println(path.getFileName() + " " + answer(path));
        }
    }

    private static String answer(Path path) {
        try (TabularFile file = TabularFile.open(path, FORMAT, cells -> cells.size() < 2 ? 0 : 1);
                RowCursor cursor = file.rows()) {
            long rows = 0;
            String flaws = "";
            for (TabularRow row = cursor.next(); row != null; row = cursor.next()) {
                rows++;
                Flaw flaw = row.flaw();
                flaws += flaw == null ? "" : " " + flaw.code();
            }
            return rows + " rows" + flaws;
        } catch (FileRefused refused) {
            return refused.problems().get(0).fault().name();
        }
    }
}
