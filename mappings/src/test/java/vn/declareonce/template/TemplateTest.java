package vn.declareonce.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.drafting.FieldProbe;
import vn.declareonce.layout.Layout;
import vn.declareonce.mapping.Source;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.SheetFacts;
import vn.declareonce.tabular.TabularFile;
import vn.declareonce.values.DateOrder;

class TemplateTest {
    private static final Source LAB = Catalogue.source("lab-results");

    @Test
    void isReadByItsOwnLayoutWithoutTheGuide(@TempDir Path folder) throws IOException {
        for (Source source : Catalogue.sources()) {
            Layout layout = source.layouts().get(0);
            if (layout.format().kind() != null) {
                continue;
            }
            Path file = written(folder, source, layout);
            try (TabularFile opened = TabularFile.open(file, layout.format(), layout.headerFinder())) {
                List<SheetFacts> read = opened.facts().sheets().stream()
                        .filter(SheetFacts::read)
                        .toList();
                assertThat(read).as(source.name()).extracting(SheetFacts::name).containsExactly("Dữ liệu");
                assertThat(source.layoutFor(read.get(0).header()))
                        .as(source.name())
                        .isEqualTo(layout);
            }
        }
    }

    @Test
    void typesEveryColumnAsTextWithDropDownsAndComments(@TempDir Path folder) throws IOException {
        Path file = written(folder, LAB, LAB.layouts().get(0));
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet data = workbook.getSheetAt(0);
            assertThat(data.getColumnStyle(data.getRow(0).getLastCellNum() - 1).getDataFormatString())
                    .isEqualTo("@");
            assertThat(data.getDataValidations())
                    .extracting(DataValidation::getValidationConstraint)
                    .extracting(constraint -> String.join(",", constraint.getExplicitListValues()))
                    .containsExactly(
                            "Nam,Nữ",
                            "Mẫu đơn,Mẫu gộp",
                            "Realtime RT-PCR,Test nhanh kháng nguyên",
                            "Âm tính,Dương tính,Nghi ngờ,Không xác định");
            assertThat(data.getRow(0).getCell(12).getStringCellValue()).isEqualTo("Ngày lấy mẫu");
            assertThat(data.getRow(0).getCell(12).getCellComment().getString().getString())
                    .isEqualTo("Bắt buộc điền / Must be filled\nNgày/tháng/năm, năm bốn chữ số / Day, month, year of"
                            + " four digits\nVí dụ / Example: 20/08/2021 07:45");
        }
    }

    @Test
    void offersNoWordItsSourceCannotRead() {
        for (Source source : Catalogue.sources()) {
            FieldProbe probe = new FieldProbe(source);
            Layout layout = source.layouts().get(0);
            for (ColumnGuide guide : ColumnGuide.of(source, layout)) {
                layout.columns().stream()
                        .filter(column -> guide.heading().equals(column.header()) && column.field() != null)
                        .forEach(column -> assertThat(guide.choices())
                                .as(source.name() + " " + guide.heading())
                                .allMatch(word -> probe.reads(String.valueOf(column.field()), word, DateOrder.DMY)));
            }
        }
    }

    @Test
    void escapesTheGuidePage() {
        assertThat(GuidePage.text(LAB, LAB.layouts().get(0)))
                .contains("<td>Ngày lấy mẫu</td><td>Bắt buộc điền / Must be filled<br>Ngày/tháng/năm")
                .contains("|310000000000000001|&lt;1&lt;&gt;")
                .doesNotContain("<script");
    }

    private static Path written(Path folder, Source source, Layout layout) throws IOException {
        Path file = folder.resolve(source.name() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            TemplateWorkbook.write(source, layout, out);
        }
        return file;
    }
}
