package vn.declareonce.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Files as senders make them, with the header "Họ tên, Ngày sinh, Số điện thoại". */
final class Deliveries {

    static final String HEADER = "Họ tên,Ngày sinh,Số điện thoại";
    private static final Set<String> KNOWN = Set.of("Họ tên", "Ngày sinh", "Số điện thoại", "Địa chỉ");

    /** As a layout would: the number of known columns, at least two. */
    static final HeaderFinder FINDER = cells -> {
        int known = (int) cells.stream().filter(KNOWN::contains).count();
        return known < 2 ? 0 : known;
    };

    private Deliveries() {}

    static Path csv(Path folder, String text) {
        return csv(folder, text, StandardCharsets.UTF_8);
    }

    static Path csv(Path folder, String text, Charset charset) {
        return bytes(folder, "delivery.csv", text.getBytes(charset));
    }

    static Path bytes(Path folder, String name, byte[] bytes) {
        try {
            return Files.write(folder.resolve(name), bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static Path workbook(Path folder, Consumer<XSSFWorkbook> content) {
        Path path = folder.resolve("delivery.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(path)) {
            content.accept(workbook);
            workbook.write(out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return path;
    }

    static TabularFile open(Path path) {
        return TabularFile.open(path, TabularFormat.DETECT, FINDER);
    }

    /** Every row as "number kind cells flaw", cells joined by a bar. */
    static List<String> rows(Path path) {
        return rows(path, TabularFormat.DETECT, Limits.DEFAULT);
    }

    static List<String> rows(Path path, TabularFormat format, Limits limits) {
        List<String> rows = new ArrayList<>();
        try (TabularFile file = TabularFile.open(path, format, FINDER, limits);
                RowCursor cursor = file.rows()) {
            for (TabularRow row = cursor.next(); row != null; row = cursor.next()) {
                rows.add(text(row));
            }
        }
        return rows;
    }

    static String text(TabularRow row) {
        String cells = Arrays.stream(row.cells())
                .map(cell -> cell == null ? "-" : cell)
                .collect(Collectors.joining("|"));
        Flaw flaw = row.flaw();
        return row.number()
                + " "
                + (row.kind() == TabularRow.Kind.NOTE ? "NOTE " : "")
                + cells
                + (flaw == null ? "" : " " + flaw.code() + "@" + flaw.column());
    }

    static List<FileProblem> refusal(Path path) {
        return refusal(path, Limits.DEFAULT);
    }

    /** The reasons for which the file is refused, at opening or while its rows are read. */
    static List<FileProblem> refusal(Path path, Limits limits) {
        FileRefused refused = catchThrowableOfType(FileRefused.class, () -> rows(path, TabularFormat.DETECT, limits));
        assertThat(refused).as("refusal").isNotNull();
        return refused.problems();
    }
}
