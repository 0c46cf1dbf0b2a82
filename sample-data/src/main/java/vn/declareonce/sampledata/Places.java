package vn.declareonce.sampledata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Where people live and where their births were registered. */
final class Places {
    private final Map<String, List<Ward>> wardsByProvince;
    private final Weighted<String> provinces;
    private final List<String> allProvinceCodes;

    Places() {
        wardsByProvince = Resource.rows("wards.csv").stream()
                .map(cells -> new Ward(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                .collect(Collectors.groupingBy(Ward::provinceCode));
        List<String> inhabited = new ArrayList<>();
        List<Integer> weights = new ArrayList<>();
        List<String> all = new ArrayList<>();
        for (String[] cells : Resource.rows("provinces.csv")) {
            all.add(cells[0]);
            if (wardsByProvince.containsKey(cells[0])) {
                inhabited.add(cells[0]);
                weights.add(Integer.parseInt(cells[1]));
            }
        }
        allProvinceCodes = List.copyOf(all);
        provinces = new Weighted<>(inhabited, weights);
    }

    Ward ward(Dice dice) {
        return dice.pick(wardsByProvince.getOrDefault(provinces.draw(dice), List.of()));
    }

    /** Mostly the province of residence, else any of the 63. */
    String birthProvince(Ward home, Dice dice) {
        return dice.chance(0.82) ? home.provinceCode() : dice.pick(allProvinceCodes);
    }

    String address(Dice dice) {
        return switch (dice.below(5)) {
            case 0 -> dice.between(1, 480) + " Đường Số " + dice.between(1, 40);
            case 1 -> "Ấp " + dice.between(1, 9);
            case 2 -> "Tổ " + dice.between(1, 30) + ", Khu phố " + dice.between(1, 9);
            case 3 -> "Số " + dice.between(1, 300) + " " + dice.pick("Lê Lợi", "Trần Phú", "Nguyễn Huệ", "Hùng Vương");
            default -> "Thôn " + dice.pick("Đông", "Đoài", "Thượng", "Hạ", "Trung") + " " + dice.between(1, 6);
        };
    }
}
