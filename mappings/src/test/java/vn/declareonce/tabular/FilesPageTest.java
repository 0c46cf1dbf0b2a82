package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FilesPageTest {

    @Test
    void listsEveryCodeWithItsTextsAndNoOther() throws IOException {
        List<String> expected = new ArrayList<>();
        for (FileFault fault : FileFault.values()) {
            expected.add(line(fault.name(), fault.what(Locale.ENGLISH), fault.todo(Locale.ENGLISH)));
        }
        for (Flaw.Code code : Flaw.Code.values()) {
            expected.add(line(code.name(), code.what(Locale.ENGLISH), code.todo(Locale.ENGLISH)));
        }
        for (FileNote.Code code : FileNote.Code.values()) {
            expected.add(line(code.name(), code.what(Locale.ENGLISH), ""));
        }
        List<String> written = Files.readAllLines(page()).stream()
                .filter(line -> line.matches("\\| `[A-Z_0-9]+` \\|.*"))
                .toList();
        assertThat(written).containsExactlyInAnyOrderElementsOf(expected);
    }

    private static String line(String code, String what, String todo) {
        return "| `" + code + "` | " + what + " | " + todo + " |";
    }

    /** The tests run in the module's folder, or in the project's. */
    private static Path page() {
        Path beside = Path.of("..", "docs", "files.md");
        return Files.exists(beside) ? beside : Path.of("docs", "files.md");
    }
}
