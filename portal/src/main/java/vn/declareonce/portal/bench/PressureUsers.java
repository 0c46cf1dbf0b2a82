package vn.declareonce.portal.bench;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.Role;
import vn.declareonce.account.Tokens;
import vn.declareonce.account.User;
import vn.declareonce.job.Engine;
import vn.declareonce.portal.access.Passwords;

/** Users made for a run: programs that hand in, and people on the pages. */
record PressureUsers(Engine engine) {
    static final String PROVINCE = "79";

    private static final String PAGE_USER = "bench-page-";
    private static final int NAME_DIGITS = 8;

    /** A program of its own user. */
    Sender sender(String user) {
        new Accounts(engine.jdbc()).add(new Accounts.NewUser(user, user, Role.UPLOADER, PROVINCE, false, "none", true));
        return new Sender(new Tokens(engine.jdbc())
                .issue(user, "bench", Duration.ofDays(1))
                .orElseThrow()
                .secret());
    }

    /** Somebody of this role who goes round these pages. */
    PageVisitor visitor(ServerChild server, Role role, List<String> pages) throws Exception {
        Passwords passwords = new Passwords();
        String password = passwords.fresh();
        String user = PAGE_USER + UUID.randomUUID().toString().substring(0, NAME_DIGITS);
        String province = role.ofProvince() ? PROVINCE : null;
        new Accounts(engine.jdbc())
                .add(new Accounts.NewUser(user, user, role, province, false, passwords.hash(password), true));
        return PageVisitor.of(server, user, password, pages);
    }

    /** Who went round pages, now or in a run before, signs in no more. */
    void disable() {
        Accounts accounts = new Accounts(engine.jdbc());
        accounts.all().stream()
                .map(User::name)
                .filter(name -> name.startsWith(PAGE_USER))
                .forEach(accounts::disable);
    }
}
