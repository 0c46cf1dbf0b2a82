package vn.declareonce.register;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.declareonce.database.CopyInto;
import vn.declareonce.database.CopyRows;
import vn.declareonce.register.CitizenRow.Residence;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.CitizenId;
import vn.declareonce.values.DateOrder;
import vn.declareonce.values.PersonName;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Sex;
import vn.declareonce.values.Text;

/**
 * Standardises citizens with the rules of every delivery, so that keys are equal on both sides, and sends the valid ones in chunks.
 * The register is authoritative: what is not a valid citizen is a problem of the whole snapshot.
 */
final class CitizenCopy {
    private static final int CHUNK_ROWS = 20_000;

    private final CopyInto citizens;
    private final CopyInto cmnds;
    private final Problems problems;
    private final CopyRows citizenRows = new CopyRows();
    private final CopyRows cmndRows = new CopyRows();

    CitizenCopy(CopyInto citizens, CopyInto cmnds, Problems problems) {
        this.citizens = citizens;
        this.cmnds = cmnds;
        this.problems = problems;
    }

    void add(CitizenRow row) throws SQLException {
        String id = row.citizenId() == null ? null : row.citizenId().strip();
        Reading<PersonName> name = PersonName.read(row.name());
        Reading<BirthDate> birthDate = BirthDate.readStated(row.birthDate(), DateOrder.YMD);
        Reading<Sex> sex = Sex.read(row.sex());
        Set<String> numbers = numbers(row);
        List<RegisterProblem> found = new ArrayList<>(0);
        if (!CitizenId.wellFormed(id)) {
            found.add(invalid(row, "SoDinhDanh", id == null ? "nothing is written" : "not a 12-digit personal number"));
        }
        if (name.value() == null) {
            found.add(invalid(row, "HoVaTen", "no name, " + because(name)));
        }
        if (birthDate.value() == null && birthDate.doubt() != null) {
            found.add(invalid(row, "NgayThangNamSinh", "no date, " + because(birthDate)));
        }
        if (sex.doubt() != null) {
            found.add(invalid(row, "GioiTinh", "neither 0, 1 nor 2"));
        }
        numbers.stream()
                .filter(number -> !isCmnd(number))
                .findFirst()
                .ifPresent(wrong -> found.add(invalid(row, "SoCMND", "a number without 9 digits")));
        check(row, "ThuongTru", row.permanent(), found);
        check(row, "HienTai", row.current(), found);
        if (found.isEmpty() && id != null && name.value() != null) {
            write(row, id, name.value(), birthDate.value(), sex.value(), numbers);
        }
        problems.addAll(found);
    }

    /** Sends what is left; answers the number of citizens sent. */
    long finish() throws SQLException {
        citizens.write(citizenRows);
        cmnds.write(cmndRows);
        cmnds.finish();
        return citizens.finish();
    }

    private void write(
            CitizenRow row,
            String id,
            PersonName name,
            @Nullable BirthDate birthDate,
            @Nullable Sex sex,
            Set<String> numbers)
            throws SQLException {
        citizenRows
                .text(id)
                .text(name.standard())
                .text(name.key())
                .text(name.tokens())
                .date(birthDate == null ? null : birthDate.date())
                .plain(birthDate == null ? null : birthDate.precision())
                .plain(sex)
                .text(ward(row.permanent()))
                .text(address(row.permanent()))
                .text(ward(row.current()))
                .text(address(row.current()))
                .endRow();
        for (String number : numbers) {
            cmndRows.text(number).text(id).endRow();
        }
        if (citizenRows.rows() == CHUNK_ROWS) {
            citizens.write(citizenRows);
            cmnds.write(cmndRows);
        }
    }

    /** The old numbers; a 12-digit card of 2012 carries the personal number itself and adds nothing. */
    private static Set<String> numbers(CitizenRow row) {
        if (row.cmnds().isEmpty()) {
            return Set.of();
        }
        Set<String> numbers = new HashSet<>(row.cmnds());
        numbers.remove(row.citizenId());
        return numbers;
    }

    private static void check(CitizenRow row, String column, Residence residence, List<RegisterProblem> found) {
        String unit = residence.unit();
        if (unit != null && !(areDigits(unit) && (unit.length() == 2 || unit.length() == 3 || unit.length() == 5))) {
            found.add(invalid(row, column, "not a code of 2, 3 or 5 digits"));
        }
    }

    private static @Nullable String ward(Residence residence) {
        String unit = residence.unit();
        return unit != null && unit.length() == 5 ? unit : null;
    }

    private static @Nullable String address(Residence residence) {
        String text = Text.clean(residence.address());
        return text.isEmpty() ? null : text;
    }

    private static boolean isCmnd(String number) {
        return number.length() == 9 && areDigits(number);
    }

    private static boolean areDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String because(Reading<?> reading) {
        return reading.doubt() == null ? "nothing is written" : reading.doubt().toString();
    }

    private static RegisterProblem invalid(CitizenRow row, String column, String found) {
        return new RegisterProblem(row.line(), Reason.REGISTER_CITIZEN_INVALID, column, found);
    }
}
