package vn.declareonce.operate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.declareonce.account.Token;
import vn.declareonce.account.Tokens;
import vn.declareonce.audit.Access;
import vn.declareonce.audit.Audit;
import vn.declareonce.job.Engine;

/** The tokens somebody makes and revokes in the own name; each step stands in the audit, written in the transaction that does it. Thread-safe. */
public final class OwnTokens {
    /** Good tokens a user may have at once. */
    public static final int MOST = 10;

    private final Engine engine;
    private final Tokens tokens;
    private final Audit audit;

    public OwnTokens(Engine engine) {
        this.engine = engine;
        this.tokens = new Tokens(engine.jdbc());
        this.audit = new Audit(engine.jdbc(), engine.home());
    }

    /** The user's tokens, expired and revoked ones too. */
    public List<Token> of(String user) {
        return tokens.of(user);
    }

    /** Makes a token; empty when the user has {@link #MOST} good ones or may do nothing any more. */
    public Optional<Tokens.Issued> issue(String user, String label, Duration life) {
        Instant now = Instant.now();
        if (of(user).stream().filter(token -> token.goodAt(now)).count() >= MOST) {
            return Optional.empty();
        }
        List<Tokens.Issued> made = new ArrayList<>();
        engine.inTransaction(() -> tokens.issue(user, label, life).ifPresent(token -> {
            audited(user, "make-token", token.id());
            made.add(token);
        }));
        return made.stream().findFirst();
    }

    /** From the next request on. Nothing happens to a token of somebody else, or one revoked before. */
    public void revoke(String user, UUID token) {
        engine.inTransaction(() -> {
            if (tokens.revoke(token, user)) {
                audited(user, "revoke-token", token);
            }
        });
    }

    private void audited(String user, String action, UUID token) {
        audit.append(new Access(user, Operations.PURPOSE, action, "", List.of("token " + token), true));
    }
}
