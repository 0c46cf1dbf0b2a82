package vn.declareonce.mapping;

import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.declareonce.tabular.TabularRow;

/** Rows nobody would write, put together from pieces of those somebody would. */
final class Garbage {
    private static final String[] PIECES = {
        " ",
        "\u00A0",
        "\u200B",
        "\uFEFF",
        "0",
        "-",
        "|",
        "||||||",
        "*",
        "******012345",
        "079090012345",
        "7.909E+10",
        "Nguyễn",
        "con bà",
        "(",
        ")",
        "15/08/1990",
        "00/00/1950",
        "1990",
        "44197",
        "99999999999999999999",
        "-1",
        "\uD83D",
        "\uDE00",
        "\u0301",
        "Ð",
        "ư",
        "\t",
        "\n",
        "\"",
        "'",
        "=",
        "NaN",
        "null",
        "gộp",
        "gộp 999999999999",
        "âm",
        "+",
        "AZ",
        "Mũi",
        "84",
        "0912345678",
        "2021-09-01T00:00:00",
        "24:61",
        "1|2|3|4|5|6|7",
        "GD4797912345678",
        "\u0000",
        "۱۲۳",
        "t",
        "/",
        ",",
        ";"
    };

    private Garbage() {}

    static TabularRow row(int width, Random random) {
        @Nullable String[] cells = new String[width + random.nextInt(2)];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = random.nextInt(5) == 0 ? null : cell(random);
        }
        return new TabularRow(0, 2, TabularRow.Kind.DATA, cells, random.nextLong(), null);
    }

    private static String cell(Random random) {
        StringBuilder cell = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            cell.append(PIECES[random.nextInt(PIECES.length)]);
        }
        if (random.nextInt(10) == 0) {
            for (int i = random.nextInt(30); i >= 0; i--) {
                cell.append((char) random.nextInt(0x10000));
            }
        }
        return cell.toString();
    }
}
