package vn.declareonce.register;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.jspecify.annotations.Nullable;
import vn.declareonce.register.CitizenRow.Residence;
import vn.declareonce.values.Reason;

/**
 * The register as the state's XML form, QCVN 109:2017/BTTTT: a {@code CongdanCollection} with {@code ThoiDiemDuLieu} and
 * {@code SoCongDan} ahead of its {@code CongDan}. Relatives and what the store does not keep are passed over unread.
 */
final class XmlRegisterReader implements RegisterReader {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final BoundedInput input;
    private final XmlPull xml;
    private @Nullable LocalDateTime asOf;
    private @Nullable String stated;
    private long citizens;
    private boolean atCitizen;

    XmlRegisterReader(Path path) {
        try {
            input = new BoundedInput(Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        xml = new XmlPull(path.toString(), input);
        readHead();
    }

    @Override
    public @Nullable LocalDateTime asOf() {
        return asOf;
    }

    @Override
    public @Nullable CitizenRow next() {
        if (!atCitizen) {
            return null;
        }
        CitizenRow row = citizen();
        citizens++;
        atCitizen = nextCitizen();
        if (!atCitizen) {
            end();
        }
        return row;
    }

    @Override
    public void close() {
        xml.close();
        try {
            input.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void readHead() {
        xml.root("CongdanCollection");
        atCitizen = nextCitizen();
    }

    /** Moves to the next citizen, reading what the collection says of itself. */
    private boolean nextCitizen() {
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.name()) {
                case "CongDan" -> {
                    return true;
                }
                case "ThoiDiemDuLieu" -> asOf = time(xml.text());
                case "SoCongDan" -> stated = xml.text();
                default -> xml.skip();
            }
        }
        return false;
    }

    private void end() {
        xml.finish();
        if (stated != null && !stated.isEmpty() && !stated.equals(Long.toString(citizens))) {
            throw xml.refused(
                    Reason.FILE_TRUNCATED,
                    "SoCongDan states another number of citizens than the " + citizens + " found");
        }
    }

    private CitizenRow citizen() {
        long line = xml.line();
        String id = null;
        String name = null;
        String sex = null;
        String birthDate = null;
        List<String> cmnds = new ArrayList<>(1);
        Residence permanent = Residence.NONE;
        Residence current = Residence.NONE;
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.name()) {
                case "SoDinhDanh" -> id = written(xml.text());
                case "SoCMND" -> addWritten(cmnds, xml.text());
                case "HoVaTen" -> name = name();
                case "GioiTinh" -> sex = written(xml.text());
                case "NgayThangNamSinh" -> birthDate = birthDate();
                case "ThuongTru" -> permanent = residence();
                case "NoiOHienTai" -> current = residence();
                default -> xml.skip();
            }
        }
        return new CitizenRow(line, id, cmnds, name, sex, birthDate, permanent, current);
    }

    /** The parts in the order family name, middle name, given name, whatever order they stand in. */
    private @Nullable String name() {
        String family = "";
        String middle = "";
        String given = "";
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.name()) {
                case "Ho" -> family = xml.text();
                case "ChuDem" -> middle = xml.text();
                case "Ten" -> given = xml.text();
                default -> xml.skip();
            }
        }
        return written((family + " " + middle).strip() + " " + given);
    }

    /** {@code NgayThangNam} as yyyy-MM-dd, or where the day or month is unknown an element with yyyy-MM or yyyy. */
    private @Nullable String birthDate() {
        String date = null;
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            String text = written(xml.text());
            date = text == null ? date : text;
        }
        return date;
    }

    private Residence residence() {
        String unit = null;
        String address = null;
        while (xml.next() == XMLStreamConstants.START_ELEMENT) {
            switch (xml.name()) {
                case "MaDonViHanhChinh" -> unit = written(xml.text());
                case "ChiTiet" -> address = written(xml.text());
                default -> xml.skip();
            }
        }
        return unit == null && address == null ? Residence.NONE : new Residence(unit, address);
    }

    private LocalDateTime time(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text).atStartOfDay();
            }
            boolean zoned = text.endsWith("Z") || text.matches(".*[+-]\\d\\d:\\d\\d$");
            return zoned
                    ? OffsetDateTime.parse(text).atZoneSameInstant(VIETNAM).toLocalDateTime()
                    : LocalDateTime.parse(text);
        } catch (DateTimeParseException e) {
            throw xml.refused(Reason.DATE_UNREADABLE, "ThoiDiemDuLieu is no xsd:date or xsd:dateTime");
        }
    }

    private static @Nullable String written(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? null : stripped;
    }

    private static void addWritten(List<String> list, String text) {
        String written = written(text);
        if (written != null) {
            list.add(written);
        }
    }
}
