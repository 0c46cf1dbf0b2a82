package vn.declareonce.sampledata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpellingTest {
    @Test
    void foldsAccentsAndTheBarredD() {
        assertThat(Spelling.key("Đỗ Thị Mỹ Ngọc")).isEqualTo("do thi my ngoc");
    }

    @Test
    void movesTheToneMarkButNotAfterQ() {
        assertThat(Spelling.movedTone("Nguyễn Văn Hòa")).isEqualTo("Nguyễn Văn Hoà");
        assertThat(Spelling.movedTone("Trần Thị Thúy")).isEqualTo("Trần Thị Thuý");
        assertThat(Spelling.movedTone("Lê Ngọc Quý")).isEqualTo("Lê Ngọc Quý");
        assertThat(Spelling.movedTone("Phạm Hoàng")).isEqualTo("Phạm Hoàng");
    }

    @Test
    void losesLettersBeyondLatin1() {
        assertThat(Spelling.undecodable("Nguyễn Đức Hòa")).isEqualTo("Nguy?n ??c Hòa");
    }

    @Test
    void putsTheGivenNameFirst() {
        assertThat(Spelling.givenNameFirst("Võ Thị Sáu")).isEqualTo("Sáu Võ Thị");
    }

    @Test
    void makesOneTypingErrorThatIsNeverNone() {
        for (int seed = 0; seed < 500; seed++) {
            String damaged = Spelling.typo("Nguyễn Thị Lan", new Dice(seed));
            assertThat(Math.abs(damaged.length() - 14)).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void rewritesPhonesToTheirOldPrefix() {
        assertThat(OldPhones.of("0391234567")).isEqualTo("01691234567");
        assertThat(OldPhones.of("0901234567")).isEmpty();
    }
}
