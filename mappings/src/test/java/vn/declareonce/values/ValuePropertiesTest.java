package vn.declareonce.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;

class ValuePropertiesTest {
    private static final int MANY = 20_000;

    @Test
    void readsAnyTextWithoutThrowing() {
        qt().withExamples(MANY).forAll(AnyText.any()).checkAssert(text -> {
            for (DateOrder order : DateOrder.values()) {
                assertThat(BirthDate.read(text, order)).isNotNull();
                assertThat(Moment.read(text, order)).isNotNull();
            }
            assertThat(List.of(
                            PersonName.read(text),
                            Sex.read(text),
                            InsuranceNumber.read(text),
                            Phones.read(text),
                            TestOutcome.read(text),
                            TestMethod.read(text),
                            Vaccine.read(text),
                            DoseNumber.read(text),
                            Identifiers.read(text, true),
                            Identifiers.read(text, false)))
                    .doesNotContainNull();
            CardQr.parse(text);
            PersonalQr.parse(text);
            InsuranceCardQr.parse(text);
            Provinces.byName(text);
            Provinces.byCode(text);
            Provinces.isBirthCode(text);
            CitizenId.contradiction(text, Sex.MALE, null);
            assertThat(Edit.distance(text, text + "x", 3)).isLessThanOrEqualTo(4);
        });
    }

    @Test
    void parsesAnyQrTextWithoutThrowing() {
        Gen<String> field = AnyText.likely();
        qt().withExamples(MANY)
                .forAll(field, field, field, integers().between(4, 9))
                .checkAssert((a, b, c, fields) -> {
                    String text =
                            "079090012345|" + String.join("|", java.util.Collections.nCopies(fields, a + "|" + b)) + c;
                    assertThat(Identifiers.read(text, false)).isNotNull();
                    assertThat(InsuranceNumber.read("7912345678" + text.substring(12)))
                            .isNotNull();
                    PersonalQr.parse(text);
                });
    }

    @Test
    void readsNullAsNothing() {
        assertThat(PersonName.read(null)).isEqualTo(Reading.nothing());
        assertThat(BirthDate.read(null, DateOrder.DMY)).isEqualTo(Reading.nothing());
        assertThat(Moment.read(null, DateOrder.DMY)).isEqualTo(Reading.nothing());
        assertThat(Sex.read(null)).isEqualTo(Reading.nothing());
        assertThat(InsuranceNumber.read(null)).isEqualTo(Reading.nothing());
        assertThat(TestOutcome.read(null)).isEqualTo(Reading.nothing());
        assertThat(TestMethod.read(null)).isEqualTo(Reading.nothing());
        assertThat(Vaccine.read(null)).isEqualTo(Reading.nothing());
        assertThat(DoseNumber.read(null)).isEqualTo(Reading.nothing());
        assertThat(Phones.read(null)).isEqualTo(PhoneReading.NOTHING);
        assertThat(Identifiers.read(null, false)).isEqualTo(IdentifierReading.NOTHING);
        assertThat(Text.nfc(null) + Text.clean(null) + Text.fold(null) + Text.headerKey(null))
                .isEmpty();
        assertThat(Text.isPlaceholder(null)).isFalse();
    }

    @Test
    void foldsComposedAndDecomposedFormsAlike() {
        qt().withExamples(MANY).forAll(AnyText.any()).checkAssert(text -> {
            String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
            String nfd = Normalizer.normalize(text, Normalizer.Form.NFD);
            assertThat(Text.fold(nfc)).isEqualTo(Text.fold(nfd));
            assertThat(Text.headerKey(nfc)).isEqualTo(Text.headerKey(nfd));
            assertThat(Text.nfc(text)).isEqualTo(nfc);
        });
    }

    @Test
    void foldsEveryLetterToWhatFoldsToItself() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            String fold = Text.fold("a" + c);
            assertThat(Text.fold(fold)).as("U+%04X", (int) c).isEqualTo(fold);
        }
        assertThat(Text.fold("Đặng Lǣm")).isEqualTo("DANG LAEM");
    }

    @Test
    void cleansCleanTextToItself() {
        qt().withExamples(MANY).forAll(AnyText.any()).checkAssert(text -> assertThat(Text.clean(Text.clean(text)))
                .isEqualTo(Text.clean(text)));
    }

    @Test
    void readsStandardNamesAsThemselves() {
        qt().withExamples(MANY).forAll(AnyText.likely()).checkAssert(text -> {
            PersonName name = PersonName.read(text).value();
            if (name != null) {
                assertThat(PersonName.read(name.standard()).value()).isEqualTo(name);
            }
        });
    }

    @Test
    void readsCanonicalPhonesAsThemselves() {
        qt().withExamples(MANY).forAll(AnyText.likely()).checkAssert(text -> Phones.read(text)
                .phones()
                .forEach(phone -> assertThat(Phones.read(phone)).isEqualTo(new PhoneReading(List.of(phone), null))));
    }

    @Test
    void readsMobilesInEveryWriting() {
        qt().withExamples(MANY)
                .forAll(integers().between(1, 9_999_998))
                .assuming(n -> n % 1_111_111 != 0)
                .checkAssert(n -> {
                    String national = "91" + String.format(Locale.ROOT, "%07d", n);
                    PhoneReading expected = new PhoneReading(List.of("+84" + national), null);
                    String spaced = "0" + national.substring(0, 3) + " " + national.substring(3, 6) + "-"
                            + national.substring(6);
                    for (String form : List.of("0", "84", "+84", "0084", "+840")) {
                        assertThat(Phones.read(form + national)).isEqualTo(expected);
                    }
                    assertThat(Phones.read(spaced)).isEqualTo(expected);
                    assertThat(Phones.read(national + ".0")).isEqualTo(expected);
                });
    }

    @Test
    void findsTheCitizenIdAmongTheRepairsWhenASpreadsheetDropsItsZeros() {
        qt().withExamples(MANY).forAll(citizenIds()).checkAssert(id -> {
            String shown = Long.toString(Long.parseLong(id));
            assertThat(Identifiers.read(id, false).citizenId()).isEqualTo(id);
            assertThat(Identifiers.read(shown, true).citizenIdRepairs()).contains(id);
            assertThat(Identifiers.read(shown + ".0", true).citizenIdRepairs()).contains(id);
            assertThat(Identifiers.read(id.replace('0', 'O'), false).citizenIdRepairs())
                    .contains(id);
            assertThat(Identifiers.read("'" + id, false).citizenId()).isEqualTo(id);
        });
    }

    @Test
    void findsNoContradictionInCitizenIdsBuiltByTheRules() {
        qt().withExamples(MANY).forAll(citizenIds(), integers().between(1, 12)).checkAssert((id, month) -> {
            int century = 19 + (id.charAt(3) - '0') / 2;
            int year = century * 100 + Integer.parseInt(id.substring(4, 6));
            Sex sex = id.charAt(3) % 2 == 0 ? Sex.MALE : Sex.FEMALE;
            Sex other = sex == Sex.MALE ? Sex.FEMALE : Sex.MALE;
            BirthDate born =
                    BirthDate.read("02/" + month + "/" + year, DateOrder.DMY).value();
            assertThat(CitizenId.contradiction(id, sex, born)).isNull();
            assertThat(CitizenId.contradiction(id, other, born)).isEqualTo(Reason.ID_CONTRADICTS_SEX);
            BirthDate later =
                    BirthDate.read(String.valueOf(year + 1), DateOrder.DMY).value();
            assertThat(CitizenId.contradiction(id, sex, later)).isEqualTo(Reason.ID_CONTRADICTS_BIRTH_YEAR);
            assertThat(CitizenId.knownProvince(id)).isTrue();
        });
    }

    @Test
    void measuresEditDistanceAsTheWholeMatrixDoes() {
        Gen<String> short_ = AnyText.likely();
        qt().withExamples(MANY).forAll(short_, short_, integers().between(0, 4)).checkAssert((a, b, max) -> {
            int full = wholeMatrix(a.codePoints().toArray(), b.codePoints().toArray());
            assertThat(Edit.distance(a, b, max)).isEqualTo(Math.min(full, max + 1));
            assertThat(Edit.within(a, b, max)).isEqualTo(full <= max);
        });
    }

    private static int wholeMatrix(int[] a, int[] b) {
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                } else {
                    int swap = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                    cost[i][j] = Math.min(swap, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                }
            }
        }
        return cost[a.length][b.length];
    }

    /** Six zeros at the end are what a spreadsheet leaves of a rounded number. */
    private static Gen<String> citizenIds() {
        return integers()
                .between(0, Provinces.all().size() - 1)
                .zip(
                        integers().between(0, 299),
                        integers().between(1, 999_999),
                        (province, birth, serial) ->
                                Provinces.all().get(province).birthCode()
                                        + String.format(Locale.ROOT, "%03d%06d", birth, serial));
    }
}
