package vn.declareonce.job;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.declareonce.job.LinkingWorld.Citizen;
import vn.declareonce.job.LinkingWorld.Written;

/** Few names, days, phones and numbers, so that everything collides with everything. */
final class RandomPeople {
    private static final String[] NAMES = {
        "Nguyễn Văn An", "Nguyễn Văn Anh", "Trần Thị Hoa", "Lê Minh Đức", "Phạm Ngọc Mai", "Võ Thanh Bình"
    };
    private static final String[] DAYS = {"1980-03-05", "1980-05-03", "1985-07-09", "1990-04-17"};
    private static final String[] PHONES = {"+84900000001", "+84900000002", "+84900000003", "+84900000004"};
    private static final String[] INSURANCE = {"1111111111", "2222222222", "3333333333"};
    private static final String[] CMNDS = {"200000001", "200000002", "200000003", "200000004"};
    private static final String[] WARDS = {"00001", "00002"};
    private static final String[] SOURCES = {"vaccination", "lab-results", "bluezone"};
    private static final String[] SEEN = {"2021-06-01", "2021-01-15", "2018-01-01", ""};

    private RandomPeople() {}

    static List<Citizen> register(Random random) {
        List<Citizen> register = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            register.add(new Citizen(
                    "00108000000" + i,
                    pick(random, NAMES),
                    pick(random, DAYS),
                    random.nextBoolean() ? "MALE" : "FEMALE",
                    random.nextInt(3) == 0 ? pick(random, CMNDS) : "",
                    pick(random, WARDS),
                    "so " + random.nextInt(3)));
        }
        return register;
    }

    static List<Written> written(Random random, List<Citizen> register, int count) {
        List<Written> written = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Citizen owner = register.get(random.nextInt(register.size()));
            boolean phoneOnly = random.nextInt(6) == 0;
            String phone = random.nextInt(3) > 0 || phoneOnly ? pick(random, PHONES) : "";
            String source = phoneOnly ? "bluezone" : pick(random, SOURCES);
            String name = phoneOnly ? "" : random.nextInt(8) == 0 ? pick(random, NAMES) : owner.name();
            String birth = phoneOnly || random.nextInt(9) == 0 ? "" : birth(random, owner);
            boolean bare = phoneOnly || random.nextInt(3) == 0;
            written.add(new Written(
                    "row " + i,
                    name,
                    birth,
                    random.nextInt(4) == 0 ? owner.sex() : "",
                    bare || random.nextInt(3) == 0 ? "" : number(random, owner),
                    bare || random.nextInt(5) > 0 ? "" : owner.id(),
                    bare || random.nextInt(5) > 0 ? "" : pick(random, CMNDS),
                    bare || random.nextInt(9) > 0 ? "" : "B123456" + random.nextInt(3),
                    bare || random.nextInt(2) > 0 ? "" : pick(random, INSURANCE),
                    phone,
                    random.nextInt(2) == 0 ? pick(random, WARDS) : "",
                    source,
                    pick(random, SEEN)));
        }
        return written;
    }

    private static String birth(Random random, Citizen owner) {
        return switch (random.nextInt(6)) {
            case 0 -> owner.birth().substring(0, 4);
            case 1 -> pick(random, DAYS);
            default -> owner.birth();
        };
    }

    private static String number(Random random, Citizen owner) {
        return switch (random.nextInt(8)) {
            case 0 -> "00108000000" + random.nextInt(10);
            case 1 -> "0421850000" + random.nextInt(10) + "1";
            default -> owner.id();
        };
    }

    private static String pick(Random random, String[] values) {
        return values[random.nextInt(values.length)];
    }
}
