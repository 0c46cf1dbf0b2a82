package vn.declareonce.sampledata;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The open deliveries and the truth file. A repeated row comes again some rows later in the same file. */
final class Deliveries implements Closeable {
    private static final int ROWS_PER_WORKBOOK = 20_000;
    private final Path out;
    private final int rowsPerFile;
    private final BufferedWriter truth;
    private final Map<String, Delivery> open = new TreeMap<>();
    private final Map<String, Long> rowsBySource = new TreeMap<>();
    private int files;

    Deliveries(Path out, int rowsPerFile) throws IOException {
        this.out = out;
        this.rowsPerFile = rowsPerFile;
        Files.createDirectories(out);
        this.truth = Files.newBufferedWriter(out.resolve("truth.csv"), StandardCharsets.UTF_8);
        truth.write("source,file,sheet,row,person,knowable,damage\n");
    }

    void write(Draft draft, boolean knowable) throws IOException {
        Channel channel = draft.channel();
        Delivery delivery = open.get(channel.path());
        if (delivery == null) {
            delivery = new Delivery(channel);
            open.put(channel.path(), delivery);
        }
        delivery.add(draft, knowable);
    }

    Summary summary(long citizens) {
        return new Summary(files, citizens, Map.copyOf(rowsBySource));
    }

    @Override
    public void close() throws IOException {
        for (Delivery delivery : open.values()) {
            delivery.endFile();
        }
        truth.close();
    }

    private record Pending(Draft draft, boolean knowable) {}

    /** One sender's stream, split into parts. */
    private final class Delivery {
        private final Channel channel;
        private final boolean runningNumber;
        private final Deque<Pending> repeats = new ArrayDeque<>();
        private @Nullable RowFile file;
        private String name = "";
        private int part;
        private int rows;

        Delivery(Channel channel) {
            this.channel = channel;
            this.runningNumber = channel.header()[0].equals("STT");
        }

        void add(Draft draft, boolean knowable) throws IOException {
            put(draft, knowable);
            if (draft.damages().contains(Damage.REPEATED)) {
                repeats.add(new Pending(draft, knowable));
            }
            if (repeats.size() >= 3) {
                putNextRepeat();
            }
            if (rows >= (channel.workbook() ? Math.min(rowsPerFile, ROWS_PER_WORKBOOK) : rowsPerFile)) {
                endFile();
            }
        }

        private void putNextRepeat() throws IOException {
            Pending again = repeats.remove();
            put(again.draft, again.knowable);
        }

        private void put(Draft draft, boolean knowable) throws IOException {
            RowFile target = file == null ? startFile() : file;
            rows++;
            String[] cells = draft.cells();
            if (runningNumber) {
                cells[0] = Integer.toString(rows);
            }
            long row = target.write(cells);
            rowsBySource.merge(channel.source().folder(), 1L, Long::sum);
            note(row, draft.owner(), knowable ? "yes" : "no", words(draft));
        }

        private RowFile startFile() throws IOException {
            part++;
            rows = 0;
            files++;
            name = channel.path() + "-" + (part < 10 ? "0" : "") + part + channel.ending();
            Path path = out.resolve(name);
            Path folder = path.getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            boolean lab = channel.source() == Source.LAB_RESULTS;
            boolean province = lab || channel.source() == Source.VACCINATION;
            RowFile started =
                    switch (channel.form()) {
                        case XLSX -> new XlsxFile(path, lab ? "KQXN" : "Sheet1");
                        case XML -> new HospitalXml(path, String.valueOf(path.getName(path.getNameCount() - 2)));
                        case CSV ->
                            new CsvFile(path, channel.encoding(), channel.delimiter(), province ? "\r\n" : "\n");
                    };
            if (lab && channel.workbook()) {
                started.write(new String[] {"SỞ Y TẾ"});
                started.write(new String[] {"DANH SÁCH KẾT QUẢ XÉT NGHIỆM SARS-CoV-2"});
                started.write(new String[] {""});
            }
            started.write(channel.header());
            file = started;
            return started;
        }

        void endFile() throws IOException {
            while (!repeats.isEmpty()) {
                putNextRepeat();
            }
            RowFile ending = file;
            if (ending == null) {
                return;
            }
            if (channel.workbook() && channel.source() == Source.LAB_RESULTS) {
                String[] total = new String[channel.header().length];
                Arrays.fill(total, "");
                total[0] = "Tổng cộng";
                total[1] = RowFile.NUMBER + Integer.toString(rows);
                note(ending.write(total), "", "no", Damage.NOTE.word());
            }
            ending.close();
            file = null;
        }

        private void note(long row, String person, String knowable, String damage) throws IOException {
            truth.write(channel.source().folder() + "," + name + ",1," + row + "," + person + "," + knowable + ","
                    + damage + "\n");
        }

        private static String words(Draft draft) {
            return draft.damages().isEmpty()
                    ? "none"
                    : draft.damages().stream().map(Damage::word).collect(Collectors.joining("+"));
        }
    }
}
