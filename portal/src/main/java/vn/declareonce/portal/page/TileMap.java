package vn.declareonce.portal.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.Province;
import vn.declareonce.values.Provinces;
import vn.declareonce.watch.ProvinceLine;

/**
 * The 63 provinces as equal tiles, placed so that neighbours mostly stay neighbours: our own drawing, north at the top, the sea at the right.
 * Every province is as large as the other, so a small one can be seen and tapped.
 */
final class TileMap {
    /** Rows from north to south; a code stands in its column, two dots are no province. */
    private static final String DRAWING = """
            .. .. 02 04 .. ..
            12 10 08 06 20 ..
            11 15 19 24 22 ..
            14 25 26 27 30 31
            .. 17 01 33 34 ..
            .. .. 35 36 .. ..
            .. 38 37 .. .. ..
            .. 40 .. .. .. ..
            .. 42 .. .. .. ..
            .. .. 44 .. .. ..
            .. .. 45 46 .. ..
            .. .. .. 49 48 ..
            .. .. 62 51 .. ..
            .. .. 64 52 .. ..
            .. .. 66 54 .. ..
            .. 67 68 56 .. ..
            72 70 75 58 .. ..
            80 74 79 77 60 ..
            87 82 83 .. .. ..
            89 86 84 .. .. ..
            91 92 93 94 .. ..
            .. 96 95 .. .. ..
            """;

    private TileMap() {}

    /**
     * One tile.
     *
     * @param column from 0 in the west
     * @param row from 0 in the north
     * @param label the name in at most two words of a few letters
     * @param late whether a delivery is overdue
     * @param level 0 nothing sent, 1 nothing waits, 2 up to a tenth of the rows, 3 up to a third, 4 more
     */
    record Tile(
            int column,
            int row,
            Province province,
            String label,
            int level,
            boolean late,
            @Nullable ProvinceLine line) {}

    static List<Tile> tiles(Map<String, ProvinceLine> lines, Set<String> late) {
        List<Tile> tiles = new ArrayList<>();
        String[] rows = DRAWING.split("\\n", -1);
        for (int row = 0; row < rows.length; row++) {
            String[] codes = rows[row].strip().split(" ", -1);
            for (int column = 0; column < codes.length; column++) {
                Province province = Provinces.byCode(codes[column]);
                if (province != null) {
                    ProvinceLine line = lines.get(province.code());
                    tiles.add(new Tile(
                            column,
                            row,
                            province,
                            label(province.name()),
                            level(line),
                            late.contains(province.code()),
                            line));
                }
            }
        }
        return List.copyOf(tiles);
    }

    private static int level(@Nullable ProvinceLine line) {
        if (line == null) {
            return 0;
        }
        int percent = line.rows().waitingPercent();
        boolean none = line.rows().waiting() == 0;
        return none ? 1 : percent <= 10 ? 2 : percent <= 33 ? 3 : 4;
    }

    private static String label(String name) {
        return switch (name) {
            case "Bà Rịa - Vũng Tàu" -> "BR-VT";
            case "Thừa Thiên Huế" -> "TT Huế";
            case "Hồ Chí Minh" -> "TP.HCM";
            default -> name;
        };
    }
}
