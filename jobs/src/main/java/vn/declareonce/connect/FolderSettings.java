package vn.declareonce.connect;

import java.util.List;
import java.util.Objects;

/** A drop folder on this machine or a mounted share; see {@link FilesSettings} for the keys. */
record FolderSettings(
        String path, String pattern, Integer stableSeconds, String doneMarker, String archived, String setAside)
        implements Checked {
    private static final int STABLE_SECONDS = 10;

    FolderSettings {
        path = Objects.requireNonNullElse(path, "");
        pattern = Objects.requireNonNullElse(pattern, "*");
        stableSeconds = Objects.requireNonNullElse(stableSeconds, STABLE_SECONDS);
        doneMarker = Objects.requireNonNullElse(doneMarker, "");
        archived = Objects.requireNonNullElse(archived, "archived");
        setAside = Objects.requireNonNullElse(setAside, "set-aside");
    }

    FilesSettings files() {
        return new FilesSettings(pattern, stableSeconds, doneMarker, archived, setAside);
    }

    @Override
    public void check(String where, List<String> faults) {
        Checked.required(path, where, "path", faults);
        Checked.required(archived, where, "archived", faults);
        Checked.required(setAside, where, "setAside", faults);
        Checked.range(stableSeconds, 1, 3600, where + "'stableSeconds'", faults);
    }
}
