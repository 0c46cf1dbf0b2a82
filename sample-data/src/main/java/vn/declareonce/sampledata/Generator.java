package vn.declareonce.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Writes {@code register.csv}, one folder of deliveries for each source and {@code truth.csv}.
 *
 * <p>Two passes over the same people: the first counts who has a namesake, the second writes, one household at a time.
 * Every household and every row has dice of its own, so a source's rows do not depend on the other sources.
 */
public final class Generator {
    private final GeneratorSettings settings;
    private final Places places = new Places();
    private final Names names = new Names();
    private final Map<Source, SourceRows> makers = new EnumMap<>(Source.class);

    private Generator(GeneratorSettings settings) {
        this.settings = settings;
        for (Source source : Source.values()) {
            makers.put(source, maker(source));
        }
    }

    /** Replaces files of the same names; throws when the folder cannot be written. */
    public static Summary write(GeneratorSettings settings) throws IOException {
        return new Generator(settings).run();
    }

    /**
     * Writes {@code register.csv} with one citizen for every two rows, and {@code vaccination.csv} with exactly this
     * many rows in UTF-8, two doses a citizen with the usual damage.
     */
    public static Summary bench(long rows, long seed, Path out) throws IOException {
        return new Bench(rows, seed, out).write(false);
    }

    /**
     * As {@link #bench}, with {@code vaccination.xlsx} in place of the CSV file. The workbook's strings are held until it is closed:
     * a million rows take some 2 GB of heap.
     */
    public static Summary benchWorkbook(long rows, long seed, Path out) throws IOException {
        return new Bench(rows, seed, out).writeWorkbook();
    }

    /** Writes {@code vaccination-changed.csv}: the rows of {@link #bench}, every hundredth with another site and lot. */
    public static Summary benchChanged(long rows, long seed, Path out) throws IOException {
        return new Bench(rows, seed, out).write(true);
    }

    private Summary run() throws IOException {
        Namesakes namesakes = new Namesakes();
        Population counted = new Population(settings, places, names);
        while (counted.hasNext()) {
            counted.next().members().forEach(namesakes::add);
        }
        Files.createDirectories(settings.out());
        Deliveries deliveries = new Deliveries(settings.out(), settings.rowsPerFile());
        try (deliveries;
                RegisterFile register = new RegisterFile(settings.out().resolve("register.csv"))) {
            Population people = new Population(settings, places, names);
            while (people.hasNext()) {
                write(people.next(), namesakes, register, deliveries);
            }
        }
        return deliveries.summary(settings.people());
    }

    private void write(Household household, Namesakes namesakes, RegisterFile register, Deliveries deliveries)
            throws IOException {
        for (Person person : household.members()) {
            if (person.citizen()) {
                register.write(person);
            }
        }
        List<Draft> drafts = new ArrayList<>();
        Dice dice = new Dice(settings.seed()).fork(2).fork(household.index());
        makers.forEach((source, maker) -> {
            if (settings.sources().contains(source)) {
                maker.add(household, dice.fork(source.ordinal()), drafts);
            }
        });
        Knowable knowable = new Knowable(drafts, namesakes);
        for (Draft draft : drafts) {
            deliveries.write(draft, knowable.test(draft));
        }
    }

    private static SourceRows maker(Source source) {
        return switch (source) {
            case SOCIAL_INSURANCE -> new SocialInsuranceRows();
            case VACCINATION -> new VaccinationRows();
            case HEALTH_BOOK -> new HealthBookRows();
            case LAB_RESULTS -> new LabRows();
            case HEALTH_DECLARATION -> new DeclarationRows();
            case BLUEZONE -> new BluezoneRows();
            case BORDER_DECLARATION -> new BorderRows();
            case MOVEMENT -> new MovementRows();
            case QUARANTINE -> new QuarantineRows();
            case CONTACT_TRACING -> new TracingRows();
            case RISK_ASSESSMENT -> new RiskRows();
            case ZALO_CONNECT -> new ZaloRows();
            case GIUP_TOI -> new GiupToiRows();
            case TREATMENT -> new TreatmentRows();
            case TELE_ICU -> new TeleIcuRows();
            case PERSONAL_QR -> new PersonalQrRows();
        };
    }
}
