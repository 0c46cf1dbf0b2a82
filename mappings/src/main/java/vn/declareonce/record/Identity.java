package vn.declareonce.record;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.PersonName;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Sex;

/**
 * Everything one claim says that can tell who is meant, standardised. The fingerprint hashes the identity cells as written, so equal
 * writing is one identity in whatever row, delivery or source it stands; the values beside it are derived and never enter it.
 *
 * @param citizenId 12 digits, written whole and well-formed
 * @param citizenIdRepairs possible readings of a damaged number; only the register can confirm one
 * @param passport letters and digits, upper case
 * @param insuranceNumbers 10 digits each
 * @param phones {@code +84} and 9 or 10 digits each
 * @param doubts what was doubtful about the identity cells; a doubt holds a row, it never rejects it
 */
public record Identity(
        Fingerprint fingerprint,
        @Nullable PersonName name,
        @Nullable BirthDate birthDate,
        @Nullable Sex sex,
        @Nullable String citizenId,
        List<String> citizenIdRepairs,
        List<String> cmnds,
        @Nullable String passport,
        List<String> insuranceNumbers,
        List<String> phones,
        Address address,
        List<Doubt> doubts) {

    /** @param field the row's field, so that a report can name the sender's own column */
    public record Doubt(Reason reason, String field) {}
}
