package vn.declareonce.sampledata;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

/**
 * What to write. The same settings give the same bytes.
 *
 * @param people citizens in the register, 1 or more; foreigners and people unknown to the register come on top
 * @param out folder to write to; files of earlier runs with the same names are replaced
 * @param sources the sources to write; a row's content does not depend on which others are written
 * @param rowsPerFile rows after which a delivery continues in the next part
 */
public record GeneratorSettings(long people, long seed, Path out, Set<Source> sources, int rowsPerFile) {
    public GeneratorSettings {
        if (people < 1) {
            throw new IllegalArgumentException("people must be 1 or more, found " + people);
        }
        if (rowsPerFile < 10) {
            throw new IllegalArgumentException("rowsPerFile must be 10 or more, found " + rowsPerFile);
        }
        sources = Set.copyOf(sources);
    }

    /** All sources, 200,000 rows a file. */
    public static GeneratorSettings of(long people, long seed, Path out) {
        return new GeneratorSettings(people, seed, out, EnumSet.allOf(Source.class), 200_000);
    }
}
