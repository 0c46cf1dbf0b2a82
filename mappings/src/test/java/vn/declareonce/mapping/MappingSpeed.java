package vn.declareonce.mapping;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.declareonce.source.Catalogue;
import vn.declareonce.tabular.TabularRow;

/** Measures whole rows to statements on one thread, by CPU time: run {@code main}, it prints rows per second. Not a test: no figure fails. */
final class MappingSpeed {
    private static final int ROWS = 200_000;
    private static final String[] SURNAMES = {"Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng"};
    private static final String[] MIDDLES = {"Văn", "Thị", "Hữu", "Ngọc", "Minh", "Thanh"};
    private static final String[] GIVEN = {"Hòa", "Lan", "Tám", "Bình", "Phượng", "Tuấn", "Thảo", "Hải", "Quý"};
    private static final List<String> HEADER = List.of(
            "STT",
            "Họ và tên",
            "Ngày sinh",
            "Giới tính",
            "Số điện thoại",
            "CMND/CCCD/HC",
            "Số thẻ BHYT",
            "Nhóm đối tượng",
            "Đơn vị công tác",
            "Tỉnh/Thành phố",
            "Quận/Huyện",
            "Xã/Phường",
            "Địa chỉ",
            "Tên vắc xin",
            "Số lô",
            "Ngày tiêm",
            "Mũi số",
            "Cơ sở tiêm",
            "Phản ứng sau tiêm",
            "Ghi chú");

    private MappingSpeed() {}

    public static void main(String[] arguments) {
        List<TabularRow> rows = rows(new Random(7));
        Source source = Catalogue.source("vaccination");
        for (int round = 0; round < 8; round++) {
            RowMapping mapping = RowMapping.bind(source, source.layouts().get(0), "79", HEADER);
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            int facts = 0;
            for (TabularRow row : rows) {
                facts += mapping.map(row).facts().size();
            }
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            System.out.printf("%,d rows/s of CPU time, %,d facts%n", ROWS * 1_000_000_000L / nanos, facts);
        }
    }

    private static List<TabularRow> rows(Random random) {
        List<TabularRow> rows = new ArrayList<>(ROWS);
        for (int i = 0; i < ROWS; i++) {
            rows.add(new TabularRow(0, i + 2, TabularRow.Kind.DATA, cells(i, random), 0, null));
        }
        return rows;
    }

    private static @Nullable String[] cells(int i, Random random) {
        int year = 1940 + random.nextInt(60);
        int sex = random.nextInt(2);
        return new @Nullable String[] {
            Integer.toString(i),
            one(SURNAMES, random) + ' ' + one(MIDDLES, random) + ' ' + one(MIDDLES, random) + ' ' + one(GIVEN, random),
            String.format("%02d/%02d/%d", 1 + random.nextInt(28), 1 + random.nextInt(12), year),
            sex == 0 ? "Nam" : "Nữ",
            String.format("09%08d", random.nextInt(100_000_000)),
            String.format("079%d%02d%06d", sex, year % 100, random.nextInt(1_000_000)),
            String.format("GD479%010d", random.nextInt(1_000_000_000)),
            "9",
            "Công ty TNHH May mặc Số " + random.nextInt(300),
            "Thành phố Hồ Chí Minh",
            "Quận " + (1 + random.nextInt(12)),
            "Phường " + (1 + random.nextInt(15)),
            random.nextInt(900) + " Đường số " + random.nextInt(60),
            random.nextBoolean() ? "AstraZeneca" : "Vero Cell",
            "ABX" + random.nextInt(500),
            String.format("%02d/%02d/2021", 1 + random.nextInt(28), 7 + random.nextInt(5)),
            "Mũi " + (1 + random.nextInt(2)),
            "Trạm y tế Phường " + (1 + random.nextInt(15)),
            random.nextInt(4) == 0 ? "Sốt" : null,
            null
        };
    }

    private static String one(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }
}
