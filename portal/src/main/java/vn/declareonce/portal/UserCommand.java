package vn.declareonce.portal;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.Role;
import vn.declareonce.account.User;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.portal.access.Passwords;
import vn.declareonce.values.Province;
import vn.declareonce.values.Provinces;

@Command(
        name = "user",
        description = "Users of the portal.",
        subcommands = {
            UserCommand.Add.class,
            UserCommand.Reset.class,
            UserCommand.Disable.class,
            UserCommand.Email.class,
            UserCommand.ListAll.class,
            TokenCommand.class
        })
final class UserCommand implements Callable<Integer> {
    private static final String NAME = "[a-z0-9][a-z0-9._-]{1,39}";

    @Override
    public Integer call() {
        System.err.println("user add|reset|disable|email|list|token; ./run.sh user --help");
        return Portal.USAGE;
    }

    static Engine engine() {
        return Engine.open(DatabaseSettings.fromEnvironment(System.getenv()));
    }

    static int refuse(String message) {
        System.err.println(message);
        return Portal.REFUSED;
    }

    private static void tell(String name, String password) {
        System.out.println("Mật khẩu lần đầu của / First password of " + name + ": " + password);
        System.out.println("Khi đăng nhập lần đầu, người dùng tự đặt mật khẩu và mã xác thực hai lớp.");
        System.out.println("At the first sign-in the user chooses a password and sets up the second factor.");
    }

    @Command(name = "add", description = "Adds a user and prints a password for the first sign-in.")
    static final class Add implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "NAME", description = "2 to 40 of a-z, 0-9, dot, hyphen, underscore.")
        private String name = "";

        @Option(
                names = "--role",
                required = true,
                paramLabel = "ROLE",
                description = "uploader, supervisor, operator, engineer or auditor.")
        private String role = "";

        @Option(names = "--province", paramLabel = "CODE", description = "Two digits; for uploader and supervisor.")
        private @Nullable String province;

        @Option(names = "--name", paramLabel = "TEXT", description = "The name pages show; default: NAME.")
        private @Nullable String displayName;

        @Override
        public Integer call() {
            Optional<Role> known = Role.of(role);
            if (known.isEmpty() || !name.matches(NAME)) {
                System.err.println("A role is one of: " + Role.list() + "; a name matches " + NAME);
                return Portal.USAGE;
            }
            Province of = Provinces.byCode(province);
            if (known.get().ofProvince() == (of == null)) {
                System.err.println("uploader and supervisor need --province CODE, two digits; the others have none");
                return Portal.USAGE;
            }
            try (Engine engine = engine()) {
                Passwords passwords = new Passwords();
                String password = passwords.fresh();
                boolean added = new Accounts(engine.jdbc())
                        .add(new Accounts.NewUser(
                                name,
                                displayName == null ? name : displayName,
                                known.get(),
                                of == null ? null : of.code(),
                                false,
                                passwords.hash(password),
                                true));
                if (!added) {
                    return refuse("There is a user " + name + " already; user reset gives a new password.");
                }
                tell(name, password);
                return Portal.DONE;
            }
        }
    }

    @Command(
            name = "reset",
            description = "Gives a user a new first password, lifts the lock; the second factor is set up again.")
    static final class Reset implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Override
        public Integer call() {
            try (Engine engine = engine()) {
                Passwords passwords = new Passwords();
                String password = passwords.fresh();
                if (!new Accounts(engine.jdbc()).reset(name, passwords.hash(password), true)) {
                    return refuse("There is no user " + name);
                }
                tell(name, password);
                return Portal.DONE;
            }
        }
    }

    @Command(name = "email", description = "Says where notices for a user go; without an address they go nowhere.")
    static final class Email implements Callable<Integer> {
        private static final String ADDRESS = "[^@\\s]+@[^@\\s]+";

        @Parameters(index = "0", paramLabel = "NAME", description = "The user.")
        private String name = "";

        @Parameters(index = "1", arity = "0..1", paramLabel = "ADDRESS", description = "An e-mail address.")
        private @Nullable String address;

        @Override
        public Integer call() {
            if (address != null && !address.matches(ADDRESS)) {
                System.err.println("An address has the form name@place");
                return Portal.USAGE;
            }
            try (Engine engine = engine()) {
                boolean changed = new Accounts(engine.jdbc()).email(name, address);
                return changed ? Portal.DONE : refuse("There is no user " + name + ".");
            }
        }
    }

    @Command(name = "disable", description = "A user may no longer sign in; what is open of it ends.")
    static final class Disable implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "NAME")
        private String name = "";

        @Override
        public Integer call() {
            try (Engine engine = engine()) {
                if (!new Accounts(engine.jdbc()).disable(name)) {
                    return refuse("There is no user " + name + " who could be disabled");
                }
                return Portal.DONE;
            }
        }
    }

    @Command(name = "list", description = "Every user, with role and province; never a password.")
    static final class ListAll implements Callable<Integer> {
        @Override
        public Integer call() {
            try (Engine engine = engine()) {
                new Accounts(engine.jdbc()).all().forEach(user -> System.out.println(line(user)));
                return Portal.DONE;
            }
        }

        private static String line(User user) {
            return String.join(
                    "\t",
                    user.name(),
                    user.role().code(),
                    user.province() == null ? "-" : user.province(),
                    user.disabled() ? "disabled" : user.demo() ? "demo" : "active",
                    user.secret().totp() == null ? "no second factor yet" : "second factor",
                    String.valueOf(user.signedInAt() == null ? "never signed in" : user.signedInAt()));
        }
    }
}
