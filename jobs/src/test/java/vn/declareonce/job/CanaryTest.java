package vn.declareonce.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Planted values of persons appear in no log, no table of the job engine and no exception, whatever happens to their rows. */
class CanaryTest {
    private static final String NAME = "Hoàng Yến Chim";
    private static final String CITIZEN = "079190987654";
    private static final String OTHER_CITIZEN = "079285123987";
    private static final String PHONE = "0909876123";
    private static final String CARD = "7919098765";
    private static final String ADDRESS = "77 Đường Chim Hót";
    private static final List<String> CANARIES = List.of(
            NAME,
            "hoang yen chim",
            CITIZEN,
            OTHER_CITIZEN,
            PHONE,
            PHONE.substring(1),
            CARD,
            ADDRESS,
            "Chim Hót",
            "19900203",
            "1990-02-03");
    private static final String HEADER =
            "Mã số BHXH,Số thẻ BHYT,Họ tên,Ngày sinh,Giới tính,Số CCCD,Số CMND,Mã tỉnh,Mã huyện,"
                    + "Mã xã,Địa chỉ,Điện thoại,Mã nơi ĐKKCB,Từ ngày,Đến ngày,Cập nhật\n";

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    // Off in the program, where the command reports a failure once; heard here all the same.
    private final Logger steps = (Logger) LoggerFactory.getLogger("org.springframework.batch.core.step");
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @BeforeEach
    void listen() {
        log.start();
        steps.setLevel(Level.INFO);
        root.addAppender(log);
    }

    @AfterEach
    void stopListening() {
        root.detachAppender(log);
        steps.setLevel(Level.OFF);
    }

    @Test
    void leavesNoPersonalValueOutsideTheStore(@TempDir Path home) throws Exception {
        List<String> said = new ArrayList<>();
        try (SampleStore store = SampleStore.fresh(home).withUnits().withRegister()) {
            Path file = Files.writeString(
                    home.resolve("chim.csv"),
                    HEADER
                            + row(CITIZEN, "20210101")
                            + row(OTHER_CITIZEN, "20210101")
                            + row("", "20210101")
                            + row(CITIZEN, "")
                            + row(CITIZEN, "hôm qua 19900203"));
            for (String table : List.of("stage_identity", "stage_row", "identity", "link")) {
                String check = table.equals("stage_row")
                        ? "not rejected"
                        : table.equals("link") ? "person_key is null" : "name is null";
                store.jdbc().execute("alter table " + table + " add constraint canary check (" + check + ") not valid");
                Throwable failure = catchThrowable(() -> store.load("social-insurance", file, null, null));
                assertThat(failure).as(table).isNotNull();
                said.add(text(failure));
                store.jdbc().execute("alter table " + table + " drop constraint canary");
            }
            store.load("social-insurance", file, null, null);
            assertThat(store.jdbc().queryForList("select distinct name from identity", String.class))
                    .contains(NAME);
            for (String table : store.jdbc()
                    .queryForList("select tablename from pg_tables where tablename like 'batch\\_%'", String.class)) {
                said.addAll(
                        store.jdbc().queryForList("select cast(row(t.*) as text) from " + table + " t", String.class));
            }
            said.addAll(store.jdbc().queryForList("select cast(row(r.*) as text) from run r", String.class));
        }
        for (ILoggingEvent event : log.list) {
            said.add(event.getFormattedMessage() + "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
        assertThat(log.list).isNotEmpty();
        assertThat(said).hasSizeGreaterThan(20);
        for (String canary : CANARIES) {
            assertThat(said).noneMatch(text -> text.contains(canary));
        }
    }

    private static String row(String citizenId, String from) {
        return String.join(
                        ",",
                        CARD,
                        "DN47" + "9" + CARD,
                        NAME,
                        "19900203",
                        "2",
                        citizenId,
                        "",
                        "79",
                        "769",
                        "26821",
                        ADDRESS,
                        PHONE,
                        "79023",
                        from,
                        "20211231",
                        "15/01/2021 08:00")
                + "\n";
    }

    private static String text(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
