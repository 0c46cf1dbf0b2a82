package vn.declareonce.portal;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.Role;
import vn.declareonce.portal.access.Passwords;

/** One user per role for {@code serve --demo}, with a password made anew at every start. They sign in to such a start alone. */
record DemoUsers(List<Line> lines) {
    /** What the terminal shows. */
    record Line(String name, String role, @Nullable String province, String password) {}

    static DemoUsers in(Accounts accounts, Passwords passwords) {
        String password = passwords.fresh();
        String hash = passwords.hash(password);
        return new DemoUsers(List.of(
                        new Accounts.NewUser("demo-79", "Nguyễn Thị Mẫu", Role.UPLOADER, "79", true, hash, false),
                        new Accounts.NewUser(
                                "demo-truong-79", "Trần Văn Mẫu", Role.SUPERVISOR, "79", true, hash, false),
                        new Accounts.NewUser("demo-dieu-hanh", "Lê Thị Mẫu", Role.OPERATOR, null, true, hash, false),
                        new Accounts.NewUser("demo-ky-su", "Phạm Văn Mẫu", Role.ENGINEER, null, true, hash, false),
                        new Accounts.NewUser("demo-kiem-tra", "Hoàng Thị Mẫu", Role.AUDITOR, null, true, hash, false))
                .stream()
                .map(user -> made(accounts, user, password))
                .toList());
    }

    private static Line made(Accounts accounts, Accounts.NewUser user, String password) {
        if (!accounts.add(user)) {
            boolean ours =
                    accounts.find(user.name()).filter(found -> found.demo()).isPresent();
            if (ours) {
                accounts.reset(user.name(), user.passwordHash(), false);
            }
        }
        return new Line(user.name(), user.role().code(), user.province(), password);
    }

    String text() {
        StringBuilder text = new StringBuilder();
        for (Line line : lines) {
            text.append(String.format(
                    "  %-16s %-11s %-4s %s%n",
                    line.name(), line.role(), Objects.requireNonNullElse(line.province(), "-"), line.password()));
        }
        return text.toString();
    }
}
