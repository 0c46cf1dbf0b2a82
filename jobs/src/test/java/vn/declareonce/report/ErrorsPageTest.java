package vn.declareonce.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.declareonce.audit.Purpose;
import vn.declareonce.database.DatabaseException;
import vn.declareonce.tabular.FileFault;
import vn.declareonce.tabular.FileNote;
import vn.declareonce.tabular.Flaw;
import vn.declareonce.values.Blame;
import vn.declareonce.values.Reason;
import vn.declareonce.values.ReasonText;

class ErrorsPageTest {
    private static final String PAGE = "docs/errors.md";
    private static Map<String, List<String>> rows = Map.of();

    @BeforeAll
    static void readsThePage() throws IOException {
        rows = Page.codeRows(PAGE);
    }

    @Test
    void hasNoOtherTablesOfCodes() {
        assertThat(rows)
                .containsOnlyKeys(
                        "Database",
                        "Files",
                        "Flaws of a row",
                        "Notes on a file",
                        "Reasons of a row",
                        "Reasons why a row is held",
                        "Reasons why a register or a header is refused",
                        "Reasons of configuration and environment");
    }

    @Test
    void listsEveryFaultFlawAndNoteWithItsTexts() {
        assertThat(rows.get("Files"))
                .containsExactlyElementsOf(Arrays.stream(FileFault.values())
                        .map(fault -> line(fault.name(), fault.what(Locale.ENGLISH), fault.todo(Locale.ENGLISH)))
                        .toList());
        assertThat(rows.get("Flaws of a row"))
                .containsExactlyElementsOf(Arrays.stream(Flaw.Code.values())
                        .map(code -> line(code.name(), code.what(Locale.ENGLISH), code.todo(Locale.ENGLISH)))
                        .toList());
        assertThat(rows.get("Notes on a file"))
                .containsExactlyElementsOf(Arrays.stream(FileNote.Code.values())
                        .map(code -> "| `" + code + "` | " + code.what(Locale.ENGLISH) + " |")
                        .toList());
    }

    @Test
    void listsEveryReasonWithItsTextsUnderWhatItStops() {
        Predicate<Reason> held = reason -> reason.name().startsWith("HELD_");
        Predicate<Reason> setUp = reason -> reason.blame() != Blame.DATA;
        Predicate<Reason> whole = reason -> setUp.negate().test(reason)
                && (reason.name().startsWith("FILE_") || reason.name().startsWith("REGISTER_"));
        assertThat(rows.get("Reasons why a row is held")).containsExactlyElementsOf(reasons(held));
        assertThat(rows.get("Reasons of configuration and environment")).containsExactlyElementsOf(reasons(setUp));
        assertThat(rows.get("Reasons why a register or a header is refused")).containsExactlyElementsOf(reasons(whole));
        assertThat(rows.get("Reasons of a row"))
                .containsExactlyElementsOf(reasons(held.or(setUp).or(whole).negate()));
    }

    @Test
    void listsEveryDatabaseCodeWithItsBlame() {
        assertThat(rows.get("Database"))
                .extracting(row -> row.replaceFirst("^(\\| `[A-Z_]+` \\| [A-Z]+ \\|).*", "$1"))
                .containsExactlyElementsOf(Arrays.stream(DatabaseException.Code.values())
                        .map(code -> "| `" + code + "` | " + code.blame() + " |")
                        .toList());
    }

    @Test
    void namesEveryPurpose() throws IOException {
        for (Purpose purpose : Purpose.values()) {
            assertThat(Page.text(PAGE)).contains("`" + purpose.code() + "`");
        }
    }

    private static List<String> reasons(Predicate<Reason> chosen) {
        return Arrays.stream(Reason.values())
                .filter(chosen)
                .map(reason -> line(
                        reason.name(),
                        ReasonText.what(reason, Locale.ENGLISH),
                        ReasonText.todo(reason, Locale.ENGLISH)))
                .toList();
    }

    private static String line(String code, String what, String todo) {
        return "| `" + code + "` | " + what + " | " + todo + " |";
    }
}
