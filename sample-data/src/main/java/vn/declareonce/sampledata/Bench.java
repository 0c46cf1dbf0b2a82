package vn.declareonce.sampledata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** The file the load is measured with: one vaccination delivery of a given number of rows, and its register. */
final class Bench {
    private static final int LOT = 14;
    private static final int SITE = 17;
    private final long rows;
    private final GeneratorSettings settings;

    Bench(long rows, long seed, Path out) {
        if (rows < 1) {
            throw new IllegalArgumentException("rows must be 1 or more, found " + rows);
        }
        this.rows = rows;
        this.settings = GeneratorSettings.of((rows + 1) / 2, seed, out);
    }

    Summary write(boolean changed) throws IOException {
        Files.createDirectories(settings.out());
        Path file = settings.out().resolve(changed ? "vaccination-changed.csv" : "vaccination.csv");
        return write(Channel.Form.CSV, changed, new CsvFile(file, Encoding.UTF_8, ',', "\n"));
    }

    Summary writeWorkbook() throws IOException {
        Files.createDirectories(settings.out());
        return write(Channel.Form.XLSX, false, new XlsxFile(settings.out().resolve("vaccination.xlsx"), "Danh sách"));
    }

    private Summary write(Channel.Form form, boolean changed, RowFile delivery) throws IOException {
        Channel channel = new Channel(Source.VACCINATION, "vaccination", form, Encoding.UTF_8, ',');
        Path registerFile = settings.out().resolve("register.csv");
        try (delivery;
                RegisterFile register = new RegisterFile(registerFile)) {
            delivery.write(Source.VACCINATION.header());
            long written = 0;
            Population people = new Population(settings, new Places(), new Names());
            while (people.hasNext()) {
                Household household = people.next();
                for (Person person : household.members()) {
                    if (person.citizen()) {
                        register.write(person);
                    }
                }
                written = write(household, channel, changed, delivery, written);
            }
        }
        return new Summary(1, settings.people(), Map.of(Source.VACCINATION.folder(), rows));
    }

    private long write(Household household, Channel channel, boolean changed, RowFile delivery, long before)
            throws IOException {
        Dice dice = new Dice(settings.seed()).fork(3).fork(household.index());
        long written = before;
        for (Person person : household.members()) {
            if (!person.citizen()) {
                continue;
            }
            for (Draft draft : VaccinationRows.twoDoses(channel, household, person, dice)) {
                if (written < rows) {
                    String[] cells = draft.cells();
                    cells[0] = Long.toString(++written);
                    if (changed && written % 100 == 0) {
                        cells[LOT] = "LO2000";
                        cells[SITE] = "Bệnh viện dã chiến";
                    }
                    delivery.write(cells);
                }
            }
        }
        return written;
    }
}
