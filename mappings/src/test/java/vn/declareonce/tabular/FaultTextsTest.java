package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class FaultTextsTest {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    @Test
    void bothBundlesHoldExactlyTheKeysOfTheCodes() {
        List<String> expected = new ArrayList<>();
        for (FileFault fault : FileFault.values()) {
            expected.add(fault.name() + ".what");
            expected.add(fault.name() + ".todo");
        }
        for (Flaw.Code code : Flaw.Code.values()) {
            expected.add("row." + code.name() + ".what");
            expected.add("row." + code.name() + ".todo");
        }
        for (FileNote.Code code : FileNote.Code.values()) {
            expected.add("note." + code.name() + ".what");
        }
        for (String language : List.of("vi", "en")) {
            ResourceBundle bundle = ResourceBundle.getBundle(
                    "vn.declareonce.tabular.faults",
                    Locale.forLanguageTag(language),
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            assertThat(bundle.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void speaksVietnameseToVietnameseAndEnglishToOthers() {
        assertThat(FileFault.OLD_XLS.what(VIETNAMESE)).isEqualTo("Bảng tính ở định dạng .xls cũ.");
        assertThat(FileFault.OLD_XLS.todo(Locale.FRENCH)).isEqualTo("Open it in Excel and save it as .xlsx.");
        assertThat(Flaw.Code.CELL_TOO_LONG.todo(VIETNAMESE)).isEqualTo("Hãy rút ngắn nội dung ô.");
        assertThat(FileNote.Code.SHEET_EMPTY.what(Locale.ENGLISH)).isEqualTo("A sheet is empty.");
    }
}
