package vn.declareonce.mapping;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.declareonce.record.Address;
import vn.declareonce.record.Fingerprint;
import vn.declareonce.record.Identity;
import vn.declareonce.record.Identity.Doubt;
import vn.declareonce.values.BirthDate;
import vn.declareonce.values.CardQr;
import vn.declareonce.values.CitizenId;
import vn.declareonce.values.IdentifierReading;
import vn.declareonce.values.PersonName;
import vn.declareonce.values.PersonalQr;
import vn.declareonce.values.PhoneReading;
import vn.declareonce.values.Reading;
import vn.declareonce.values.Reason;
import vn.declareonce.values.Sex;
import vn.declareonce.values.UnitPeriod;

/**
 * Puts the readings of one person together: identifiers of every cell, name, birth date and sex from the cells, and where those are
 * empty from a scanned card.
 */
final class PersonReading {
    private final PersonDraft person;
    private final boolean phoneOfHelper;
    private final List<Doubt> doubts = new ArrayList<>(0);
    private final List<String> insuranceNumbers = new ArrayList<>(1);
    private List<String> repairs = List.of();
    private List<String> cmnds = List.of();
    private @Nullable String citizenId;
    private String citizenIdField = "idNumber";
    private @Nullable String passport;
    private @Nullable CardQr card;

    PersonReading(PersonDraft person, boolean phoneOfHelper) {
        this.person = person;
        this.phoneOfHelper = phoneOfHelper;
    }

    /** @param period when the address was written */
    Identity identity(Fingerprint fingerprint, UnitPeriod period) {
        PersonName name = name(person.fullName());
        BirthDate birthDate = value("birthDate", person.birthDate());
        Sex sex = value("sex", person.sex());
        identifiers("citizenId", person.citizenId());
        identifiers("idNumber", person.idNumber());
        identifiers("cmnd", person.cmnd());
        identifiers("personalQr", person.scannedId());
        insurance(value("insuranceNumber", person.insuranceNumber()));
        insurance(value("insuranceCard", person.insuranceCard()));
        insurance(person.personalQr() == null ? null : person.personalQr().insuranceNumber());
        List<String> phones = phones();
        name = name == null ? nameFromCard() : name;
        birthDate = birthDate == null && nothingWritten(person.birthDate()) ? birthDateFromCard() : birthDate;
        sex = sex == null && nothingWritten(person.sex()) ? sexFromCard() : sex;
        contradictions(sex, birthDate);
        if (name == null && phones.isEmpty() && noIdentifier()) {
            doubts.add(new Doubt(Reason.IDENTITY_EMPTY, "fullName"));
        }
        return new Identity(
                fingerprint,
                name,
                birthDate,
                sex,
                citizenId,
                repairs,
                cmnds,
                passport,
                List.copyOf(insuranceNumbers),
                phones,
                address(period),
                List.copyOf(doubts));
    }

    private @Nullable PersonName name(@Nullable Reading<PersonName> reading) {
        return value("fullName", reading);
    }

    private <T> @Nullable T value(String field, @Nullable Reading<T> reading) {
        if (reading == null) {
            return null;
        }
        Reason doubt = reading.doubt();
        if (doubt != null) {
            doubts.add(new Doubt(doubt, field));
        }
        return reading.value();
    }

    private static boolean nothingWritten(@Nullable Reading<?> reading) {
        return reading == null || (reading.value() == null && reading.doubt() == null);
    }

    private void identifiers(String field, @Nullable IdentifierReading reading) {
        if (reading == null) {
            return;
        }
        Reason doubt = reading.doubt();
        if (doubt != null) {
            doubts.add(new Doubt(doubt, field));
        }
        if (reading.qr() != null && card == null) {
            card = reading.qr();
        }
        citizenId(field, reading.citizenId());
        repairs = union(repairs, reading.citizenIdRepairs());
        cmnds = union(cmnds, reading.cmnds());
        passport = passport == null ? reading.passport() : passport;
        insurance(reading.insuranceNumber());
    }

    /** Two different whole numbers in one row: neither is believed, the register may confirm one. */
    private void citizenId(String field, @Nullable String id) {
        if (id == null || id.equals(citizenId)) {
            return;
        }
        boolean several = citizenId != null || has(doubts, Reason.ID_SEVERAL);
        if (!several) {
            citizenId = id;
            citizenIdField = field;
            return;
        }
        repairs = union(repairs, citizenId == null ? List.of(id) : List.of(citizenId, id));
        citizenId = null;
        if (!has(doubts, Reason.ID_SEVERAL)) {
            doubts.add(new Doubt(Reason.ID_SEVERAL, field));
        }
    }

    private static boolean has(List<Doubt> doubts, Reason reason) {
        for (Doubt doubt : doubts) {
            if (doubt.reason() == reason) {
                return true;
            }
        }
        return false;
    }

    private void insurance(@Nullable String number) {
        if (number != null && !insuranceNumbers.contains(number)) {
            insuranceNumbers.add(number);
        }
    }

    private List<String> phones() {
        PhoneReading phone = person.phone();
        if (phone == null || (phone.phones().isEmpty() && phone.doubt() == null)) {
            return person.personalQr() == null || phoneOfHelper
                    ? List.of()
                    : person.personalQr().phones();
        }
        Reason doubt = phoneOfHelper ? Reason.PHONE_OF_HELPER : phone.doubt();
        if (doubt != null) {
            doubts.add(new Doubt(doubt, "phone"));
        }
        return phoneOfHelper ? List.of() : phone.phones();
    }

    private @Nullable PersonName nameFromCard() {
        if (!nothingWritten(person.fullName())) {
            return null;
        }
        PersonalQr personal = person.personalQr();
        String written = card != null ? card.name() : personal == null ? null : personal.name();
        return PersonName.read(written).value();
    }

    private @Nullable BirthDate birthDateFromCard() {
        PersonalQr personal = person.personalQr();
        return card != null ? card.birthDate() : personal == null ? null : personal.birthDate();
    }

    private @Nullable Sex sexFromCard() {
        PersonalQr personal = person.personalQr();
        return card != null ? card.sex() : personal == null ? null : personal.sex();
    }

    private void contradictions(@Nullable Sex sex, @Nullable BirthDate birthDate) {
        if (citizenId == null) {
            return;
        }
        Reason contradiction = CitizenId.contradiction(citizenId, sex, birthDate);
        if (contradiction != null) {
            doubts.add(new Doubt(contradiction, citizenIdField));
        }
        if (!CitizenId.knownProvince(citizenId)) {
            doubts.add(new Doubt(Reason.ID_PROVINCE_UNKNOWN, citizenIdField));
        }
    }

    private boolean noIdentifier() {
        return citizenId == null
                && repairs.isEmpty()
                && cmnds.isEmpty()
                && passport == null
                && insuranceNumbers.isEmpty();
    }

    private Address address(UnitPeriod period) {
        boolean none = person.province() == null
                && person.district() == null
                && person.ward() == null
                && person.address() == null;
        return none
                ? Address.NONE
                : new Address(person.province(), person.district(), person.ward(), person.address(), period);
    }

    private static List<String> union(List<String> one, List<String> other) {
        if (other.isEmpty()) {
            return one;
        }
        if (one.isEmpty()) {
            return other;
        }
        List<String> all = new ArrayList<>(one);
        for (String value : other) {
            if (!all.contains(value)) {
                all.add(value);
            }
        }
        return List.copyOf(all);
    }
}
