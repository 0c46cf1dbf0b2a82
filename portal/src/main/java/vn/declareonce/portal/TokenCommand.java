package vn.declareonce.portal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.declareonce.account.Token;
import vn.declareonce.account.Tokens;
import vn.declareonce.job.Engine;

@Command(
        name = "token",
        description = "Tokens with which programs use the API in a user's name.",
        subcommands = {TokenCommand.Add.class, TokenCommand.Revoke.class, TokenCommand.ListAll.class})
final class TokenCommand implements Callable<Integer> {
    @Override
    public Integer call() {
        System.err.println("user token add|revoke|list; ./run.sh user token --help");
        return Portal.USAGE;
    }

    @Command(name = "add", description = "Makes a token that may do what the user may, and prints it, this once.")
    static final class Add implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "NAME", description = "The user.")
        private String name = "";

        @Option(
                names = "--label",
                defaultValue = "",
                paramLabel = "TEXT",
                description = "What it is for; no personal value.")
        private String label = "";

        @Option(
                names = "--days",
                defaultValue = "90",
                paramLabel = "N",
                description = "How long it is good, 1 to 366; default: ${DEFAULT-VALUE}.")
        private int days;

        @Override
        public Integer call() {
            if (days < 1 || days > Tokens.DAYS_MAX || !label.matches(Tokens.LABEL)) {
                System.err.println("--days is 1 to " + Tokens.DAYS_MAX
                        + "; --label is up to 60 letters, digits, spaces, dots, hyphens and underscores");
                return Portal.USAGE;
            }
            try (Engine engine = UserCommand.engine()) {
                Optional<Tokens.Issued> issued = new Tokens(engine.jdbc()).issue(name, label, Duration.ofDays(days));
                if (issued.isEmpty()) {
                    return UserCommand.refuse("There is no user " + name + " who may do anything");
                }
                System.err.println("Token " + issued.get().id() + " dùng đến / is good until "
                        + issued.get().expiresAt());
                System.err.println("Chỉ hiện một lần. Giữ kín như mật khẩu. / Shown once. Keep it like a password.");
                System.out.println(issued.get().secret());
                return Portal.DONE;
            }
        }
    }

    @Command(name = "revoke", description = "A token is good no more, from the next request on.")
    static final class Revoke implements Callable<Integer> {
        @Parameters(index = "0", paramLabel = "ID", description = "As user token list shows it.")
        private @Nullable UUID id;

        @Override
        public Integer call() {
            try (Engine engine = UserCommand.engine()) {
                return id != null && new Tokens(engine.jdbc()).revoke(id)
                        ? Portal.DONE
                        : UserCommand.refuse("There is no token " + id + " that is good");
            }
        }
    }

    @Command(name = "list", description = "Every token, without what opens with it.")
    static final class ListAll implements Callable<Integer> {
        @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "One user alone.")
        private @Nullable String name;

        @Override
        public Integer call() {
            try (Engine engine = UserCommand.engine()) {
                new Tokens(engine.jdbc()).of(name).forEach(token -> System.out.println(line(token)));
                return Portal.DONE;
            }
        }

        private static String line(Token token) {
            String state = token.revokedAt() != null
                    ? "revoked"
                    : token.goodAt(Instant.now()) ? "until " + token.expiresAt() : "expired";
            return String.join(
                    "\t",
                    token.id().toString(),
                    token.user(),
                    state,
                    token.usedAt() == null ? "never used" : "used " + token.usedAt(),
                    token.label());
        }
    }
}
