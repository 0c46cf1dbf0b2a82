package vn.declareonce.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.layout.Layout;
import vn.declareonce.layout.LayoutInvalid;
import vn.declareonce.source.Catalogue;

class LayoutFolderTest {
    private static final Source BLUEZONE = Catalogue.source("bluezone");

    @Test
    void picksUpALayoutBetweenTwoDeliveries(@TempDir Path folder) throws IOException {
        LayoutFolder layouts = new LayoutFolder(folder);
        assertThat(layouts.extend(BLUEZONE).layouts()).hasSize(2);
        write(folder, "a.yaml", "other", 1, "Số máy");
        assertThat(layouts.extend(BLUEZONE).layouts())
                .extracting(Layout::name)
                .containsExactly("standard", "contacts", "other");
        assertThat(layouts.extend(layouts.extend(BLUEZONE)).layouts()).hasSize(3);
        assertThat(layouts.extend(Catalogue.source("vaccination")).layouts()).hasSize(1);
        assertThat(new LayoutFolder(folder.resolve("none")).extend(BLUEZONE).layouts())
                .hasSize(2);
    }

    @Test
    void letsTheGreaterVersionCount(@TempDir Path folder) throws IOException {
        write(folder, "b.yaml", "standard", 3, "Số máy");
        write(folder, "a.yaml", "standard", 2, "Số gọi");
        assertThat(new LayoutFolder(folder).extend(BLUEZONE).layouts())
                .extracting(Layout::version)
                .containsExactly(3, 1);
    }

    @Test
    void stopsWithEveryFaultOfEveryLayout(@TempDir Path folder) throws IOException {
        write(folder, "same.yaml", "standard", 1, "Số máy");
        Files.writeString(folder.resolve("broken.yaml"), "source: [");
        write(folder, "wrong.yaml", "wrong", 1, "Số máy");
        Files.writeString(
                folder.resolve("wrong.yaml"),
                Files.readString(folder.resolve("wrong.yaml"))
                        + "examples:\n  - cells: {Số máy: \"0912345678\", Lúc: hôm qua}\n    expect: accepted\n");
        assertThatThrownBy(() -> new LayoutFolder(folder).extend(BLUEZONE))
                .isInstanceOf(LayoutInvalid.class)
                .hasMessageContaining("broken.yaml")
                .hasMessageContaining("same.yaml: 'standard' version 1 is another layout already")
                .hasMessageContaining("wrong.yaml: LAYOUT_EXAMPLE_FAILS");
    }

    private static void write(Path folder, String file, String name, int version, String phone) throws IOException {
        Files.writeString(folder.resolve(file), """
                source: bluezone
                name: %s
                version: %d
                title: {vi: a, en: b}
                columns:
                  - {field: phone, header: %s, required: true}
                  - {field: registeredAt, header: Lúc, required: true, filled: true}
                """.formatted(name, version, phone));
    }
}
