package vn.declareonce.portal.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.declareonce.report.Outcome;
import vn.declareonce.report.Receipt;
import vn.declareonce.tabular.FileNote;
import vn.declareonce.values.Province;
import vn.declareonce.values.Provinces;
import vn.declareonce.values.Reason;
import vn.declareonce.values.ReasonText;

/** Figures, times and the words of codes, in the language of the page. Times are Viet Nam's. */
public final class Figures {
    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);
    private static final DateTimeFormatter DAY_MONTH = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);
    private static final BigDecimal KILO = BigDecimal.valueOf(1000);

    private final Locale locale;

    Figures(Locale locale) {
        this.locale = locale;
    }

    /** Grouped as the language does. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale).format(number);
    }

    /** Percent of a share from 0 to 1, two decimals, rounded down. */
    public String percent(BigDecimal share) {
        NumberFormat format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.DOWN);
        return format.format(share);
    }

    public String bytes(long bytes) {
        BigDecimal shown = BigDecimal.valueOf(bytes);
        String unit = "B";
        for (String next : new String[] {"kB", "MB", "GB"}) {
            if (shown.compareTo(KILO) < 0) {
                break;
            }
            shown = shown.divide(KILO, 1, RoundingMode.HALF_UP);
            unit = next;
        }
        return NumberFormat.getInstance(locale).format(shown) + " " + unit;
    }

    public String moment(@Nullable Instant at) {
        return at == null ? "–" : at.atZone(VIETNAM).format(MOMENT);
    }

    public String local(@Nullable LocalDateTime at) {
        return at == null ? "–" : at.format(MOMENT);
    }

    public String seconds(@Nullable Duration took) {
        return took == null ? "–" : milliseconds(took.toMillis());
    }

    public String milliseconds(@Nullable Long took) {
        if (took == null) {
            return "–";
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(took < 10_000 ? 2 : 0);
        return format.format(BigDecimal.valueOf(took, 3)) + " s";
    }

    /** A duration nobody knows exactly: seconds up to two minutes, then minutes, then hours. */
    public String about(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 120) {
            return seconds + " s";
        }
        return seconds < 7200
                ? seconds / 60 + (vietnamese() ? " phút" : " min")
                : seconds / 3600 + (vietnamese() ? " giờ" : " h");
    }

    /** The cron expressions the portal sets, in words; any other as it is written. */
    public String cron(String cron) {
        String[] parts = cron.split(" ");
        boolean plain =
                parts.length == 6 && parts[1].matches("\\d+") && parts[2].matches("\\d+") && parts[3].equals("*");
        if (!plain) {
            return cron;
        }
        String time = String.format(Locale.ROOT, "%02d:%02d", Integer.parseInt(parts[2]), Integer.parseInt(parts[1]));
        return switch (parts[5]) {
            case "*", "?" -> time + (vietnamese() ? " hằng ngày" : " every day");
            case "MON-FRI" -> time + (vietnamese() ? " thứ hai đến thứ sáu" : " Monday to Friday");
            case "MON" -> time + (vietnamese() ? " thứ hai" : " Mondays");
            case "FRI" -> time + (vietnamese() ? " thứ sáu" : " Fridays");
            default -> cron;
        };
    }

    /** A day as people write it. */
    public String day(LocalDate day) {
        return day.format(DAY);
    }

    /** Day and month alone, for tables. */
    public String dayMonth(Instant at) {
        return at.atZone(VIETNAM).format(DAY_MONTH);
    }

    /** With its sign, for differences. */
    public String signed(long number) {
        return number > 0 ? "+" + number(number) : number(number);
    }

    /** Hundredths of a percent as points with their sign. */
    public String points(long hundredths) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(2);
        return (hundredths > 0 ? "+" : "") + format.format(BigDecimal.valueOf(hundredths, 2));
    }

    /** How a delivery stands, as the keys of the texts name it. */
    public String state(Receipt receipt) {
        if (!receipt.status().equals("active")) {
            return receipt.status();
        }
        return receipt.counts().rejected() > 0 ? "correct" : receipt.counts().held() > 0 ? "held" : "done";
    }

    public String what(Reason reason) {
        return ReasonText.what(reason, locale);
    }

    public String todo(Reason reason) {
        return ReasonText.todo(reason, locale);
    }

    public String what(String code) {
        return known(code) ? what(Reason.valueOf(code)) : code;
    }

    public String todo(String code) {
        return known(code) ? todo(Reason.valueOf(code)) : "";
    }

    public String outcome(Outcome outcome) {
        return vietnamese() ? outcome.vietnamese() : outcome.english();
    }

    /** A note about a file: its code, then the sheet where it concerns one. */
    public String note(String words) {
        int blank = words.indexOf(' ');
        String code = blank < 0 ? words : words.substring(0, blank);
        String what = FileNote.Code.valueOf(code).what(locale);
        return blank < 0 ? what : words.substring(blank + 1) + ": " + what;
    }

    /** A sender as people call it. */
    public String sender(String code) {
        Province province = Provinces.byCode(code);
        return province == null ? code : province.name() + " (" + code + ")";
    }

    public boolean vietnamese() {
        return locale.getLanguage().equals("vi");
    }

    private static boolean known(String code) {
        for (Reason reason : Reason.values()) {
            if (reason.name().equals(code)) {
                return true;
            }
        }
        return false;
    }
}
