package vn.declareonce.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.declareonce.values.Province;
import vn.declareonce.values.Provinces;
import vn.declareonce.watch.Outcomes;
import vn.declareonce.watch.ProvinceLine;

class TileMapTest {
    @Test
    void drawsEachProvinceOnceInAPlaceOfItsOwn() {
        List<TileMap.Tile> tiles = TileMap.tiles(Map.of(), Set.of("79"));
        assertThat(tiles.stream().filter(TileMap.Tile::late).map(tile -> tile.province()
                        .code()))
                .containsExactly("79");
        assertThat(tiles.stream().map(TileMap.Tile::province)).containsExactlyInAnyOrderElementsOf(Provinces.all());
        assertThat(tiles.stream().map(tile -> tile.column() + " " + tile.row())).doesNotHaveDuplicates();
        assertThat(tiles).allMatch(tile -> tile.level() == 0);
    }

    @Test
    void coloursByTheShareOfRowsThatWait() {
        assertThat(level(100, 0, 0)).isEqualTo(1);
        assertThat(level(1000, 1, 0)).isEqualTo(2);
        assertThat(level(100, 5, 5)).isEqualTo(2);
        assertThat(level(100, 11, 0)).isEqualTo(3);
        assertThat(level(100, 0, 33)).isEqualTo(3);
        assertThat(level(100, 20, 20)).isEqualTo(4);
    }

    private static int level(long read, long held, long rejected) {
        Province province = Provinces.all().get(0);
        Outcomes rows = new Outcomes(read, read - held - rejected, 0, 0, held, rejected);
        ProvinceLine line = new ProvinceLine(province, 1, Instant.EPOCH, rows);
        return TileMap.tiles(Map.of(province.code(), line), Set.of()).stream()
                .filter(tile -> tile.province().equals(province))
                .findFirst()
                .orElseThrow()
                .level();
    }
}
