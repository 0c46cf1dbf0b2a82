package vn.declareonce.portal.bench;

import java.time.Duration;
import java.util.List;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.Role;
import vn.declareonce.account.Tokens;
import vn.declareonce.job.Engine;
import vn.declareonce.portal.access.Passwords;

/** Users made for a run: programs that hand in, and people on the pages. */
record PressureUsers(Engine engine) {
    private static final String PROVINCE = "79";

    /** A program of its own user. */
    Sender sender(String user) {
        new Accounts(engine.jdbc()).add(new Accounts.NewUser(user, user, Role.UPLOADER, PROVINCE, false, "none", true));
        return new Sender(new Tokens(engine.jdbc())
                .issue(user, "bench", Duration.ofDays(1))
                .orElseThrow()
                .secret());
    }

    /** Somebody of this role who goes round these pages; one for each role of a run. */
    PageVisitor visitor(ServerChild server, Role role, List<String> pages) throws Exception {
        Passwords passwords = new Passwords();
        String password = passwords.fresh();
        String user = "page-" + role.code();
        String province = role.ofProvince() ? PROVINCE : null;
        new Accounts(engine.jdbc())
                .add(new Accounts.NewUser(user, user, role, province, false, passwords.hash(password), true));
        return PageVisitor.of(server, user, password, pages);
    }
}
