package vn.declareonce.faults;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Which state of the project a run is about. */
final class Commit {
    private Commit() {}

    /** The abbreviated commit of the working folder, with {@code -dirty} when files differ; {@code unknown} outside a checkout. */
    static String name() {
        ProcessBuilder git = new ProcessBuilder("git", "describe", "--always", "--dirty", "--exclude=*");
        git.redirectError(ProcessBuilder.Redirect.DISCARD);
        try {
            Process process = git.start();
            String name = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 && !name.isEmpty() ? name : "unknown";
        } catch (IOException withoutGit) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
