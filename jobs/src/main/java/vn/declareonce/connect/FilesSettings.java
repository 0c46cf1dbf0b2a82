package vn.declareonce.connect;

/**
 * Which files of a folder are taken, and when they are complete.
 *
 * @param pattern glob on the file's name
 * @param stableSeconds size and time must not change for so long, in seconds
 * @param doneMarker suffix of the file that says the file is complete, such as {@code .done}; empty to wait instead
 * @param archived subfolder for files that were taken; empty to leave them and remember them
 * @param setAside subfolder for refused files, with the reason beside each
 */
record FilesSettings(String pattern, int stableSeconds, String doneMarker, String archived, String setAside) {
    boolean moves() {
        return !archived.isEmpty();
    }
}
