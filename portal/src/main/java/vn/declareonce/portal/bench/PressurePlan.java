package vn.declareonce.portal.bench;

import java.nio.file.Path;

/**
 * How hard to press.
 *
 * @param folder for the server's home and the files; must be empty or not there
 * @param uploads files at once
 * @param rows of each of these
 * @param megabytes of the large workbook; 0 for none
 * @param slow senders on slow lines, while the others hand in
 * @param cuts connections that are cut, at as many places of the body
 * @param killRows of the file whose check and load are killed; 0 for none
 * @param heapMegabytes of the server
 */
public record PressurePlan(
        Path folder, int uploads, int rows, int megabytes, int slow, int cuts, int killRows, int heapMegabytes) {
    /** What the issue asks for. */
    public static PressurePlan whole(Path folder) {
        return new PressurePlan(folder, 50, 1000, 200, 20, 40, 50_000, 512);
    }
}
