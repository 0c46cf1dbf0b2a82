package vn.declareonce.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditedTextTest {
    private static final String FILE = "\uFEFFTên,Ngày,\"Ghi\nchú\"\r\nHòa,\"1,5\",a\r\n\"Thúy \"\"Út\"\"\",x\r\n\nKiệt,9";

    @Test
    void writesCellsAnewAndKeepsEveryOtherByte(@TempDir Path folder) throws IOException {
        assertThat(edited(folder, CellEdit.write(0, 3, 1, "2,5"), CellEdit.write(0, 4, 0, "Thúy \"Út\" Bé")))
                .isEqualTo(FILE.replace("\"1,5\"", "\"2,5\"").replace("\"Thúy \"\"Út\"\"\"", "\"Thúy \"\"Út\"\" Bé\""));
        assertThat(edited(folder, CellEdit.write(0, 6, 1, "10"))).isEqualTo(FILE.replace("Kiệt,9", "Kiệt,10"));
        assertThat(edited(folder, CellEdit.write(0, 4, 2, "b"))).isEqualTo(FILE.replace(",x\r\n", ",x,b\r\n"));
        assertThat(edited(folder, CellEdit.write(0, 3, 2, ""))).isEqualTo(FILE.replace(",a\r\n", ",\r\n"));
        assertThat(edited(folder)).isEqualTo(FILE);
    }

    @Test
    void keepsBytesThatAreNoText(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.csv");
        Path copy = folder.resolve("b.csv");
        Files.write(file, new byte[] {'a', ',', (byte) 0xFF, '\n', 'b', ',', 'c', '\n'});
        EditedText.write(file, copy, ',', List.of(CellEdit.write(0, 2, 1, "đ")));
        assertThat(Files.readAllBytes(copy))
                .isEqualTo(new byte[] {'a', ',', (byte) 0xFF, '\n', 'b', ',', (byte) 0xC4, (byte) 0x91, '\n'});
    }

    @Test
    void refusesARowThatIsNotThere(@TempDir Path folder) {
        assertThatThrownBy(() -> edited(folder, CellEdit.write(0, 2, 0, "x")))
                .isInstanceOf(IOException.class)
                .hasMessage("the file has no row 2");
    }

    private static String edited(Path folder, CellEdit... edits) throws IOException {
        Path file = folder.resolve("a.csv");
        Path copy = folder.resolve("b.csv");
        Files.writeString(file, FILE, StandardCharsets.UTF_8);
        EditedText.write(file, copy, ',', List.of(edits));
        return Files.readString(copy, StandardCharsets.UTF_8);
    }
}
