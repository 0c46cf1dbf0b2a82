package vn.declareonce.portal.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import vn.declareonce.account.Role;

/**
 * Every endpoint of the portal, with the roles it is for and whose things it shows. The only place that decides this; what is not listed is
 * refused, and a test fails the build when a controller has an endpoint that is not listed.
 */
public final class Rules {
    private static final Set<Role> PROVINCE = EnumSet.of(Role.UPLOADER, Role.SUPERVISOR);
    private static final Set<Role> MINISTRY = EnumSet.of(Role.OPERATOR, Role.ENGINEER, Role.AUDITOR);
    private static final Set<Role> OPERATING = EnumSet.of(Role.OPERATOR, Role.ENGINEER);
    private static final Set<Role> ALL = EnumSet.allOf(Role.class);
    private static final Set<Role> NOBODY_YET = EnumSet.noneOf(Role.class);

    /** Whose things an endpoint shows. */
    public enum Scope {
        /** Nothing of anybody; open to who is not signed in. */
        OPEN,
        /** What the page chooses by the user's own province. */
        SIGNED_IN,
        /** The upload the path names: of the user's own province. */
        UPLOAD,
        /** The delivery the path names: of the user's own province, or any for the ministry. */
        DELIVERY
    }

    /** One endpoint. */
    public record Rule(String method, String pattern, Set<Role> roles, Scope scope) {
        public String endpoint() {
            return method + " " + pattern;
        }
    }

    /** The table. */
    public static final List<Rule> TABLE = List.of(
            open("GET", "/sign-in"),
            open("POST", "/sign-in"),
            open("GET", "/sign-in/code"),
            open("POST", "/sign-in/code"),
            open("GET", "/sign-in/enrol"),
            open("POST", "/sign-in/enrol"),
            open("GET", "/assets/**"),
            rule("GET", "/", ALL, Scope.SIGNED_IN),
            rule("POST", "/sign-out", ALL, Scope.SIGNED_IN),
            rule("GET", "/uploads", PROVINCE, Scope.SIGNED_IN),
            rule("POST", "/uploads", PROVINCE, Scope.SIGNED_IN),
            rule("GET", "/uploads/{upload}", PROVINCE, Scope.UPLOAD),
            rule("GET", "/uploads/{upload}/state", PROVINCE, Scope.UPLOAD),
            rule("GET", "/uploads/{upload}/problems", PROVINCE, Scope.UPLOAD),
            rule("POST", "/uploads/{upload}/choose", PROVINCE, Scope.UPLOAD),
            rule("POST", "/uploads/{upload}/confirm", PROVINCE, Scope.UPLOAD),
            rule("POST", "/uploads/{upload}/discard", PROVINCE, Scope.UPLOAD),
            rule("GET", "/uploads/{upload}/marked", PROVINCE, Scope.UPLOAD),
            rule("GET", "/uploads/{upload}/row", PROVINCE, Scope.UPLOAD),
            rule("POST", "/uploads/{upload}/row", PROVINCE, Scope.UPLOAD),
            rule("POST", "/uploads/{upload}/corrected", PROVINCE, Scope.UPLOAD),
            rule("GET", "/uploads/{upload}/mapping", PROVINCE, Scope.UPLOAD),
            rule("POST", "/uploads/{upload}/mapping", PROVINCE, Scope.UPLOAD),
            rule("POST", "/uploads/{upload}/set-aside", PROVINCE, Scope.UPLOAD),
            rule("GET", "/quality", PROVINCE, Scope.SIGNED_IN),
            rule("GET", "/templates", ALL, Scope.SIGNED_IN),
            rule("GET", "/templates/{source}/{layout}/workbook", ALL, Scope.SIGNED_IN),
            rule("GET", "/templates/{source}/{layout}/guide", ALL, Scope.SIGNED_IN),
            rule("GET", "/deliveries", ALL, Scope.SIGNED_IN),
            rule("GET", "/deliveries/{delivery}", ALL, Scope.DELIVERY),
            rule("GET", "/deliveries/{delivery}/to-correct", PROVINCE, Scope.DELIVERY),
            rule("GET", "/deliveries/{delivery}/take-back", PROVINCE, Scope.DELIVERY),
            rule("POST", "/deliveries/{delivery}/take-back", PROVINCE, Scope.DELIVERY),
            rule("GET", "/watch", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/runs", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/runs/events", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/runs/{run}", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/days", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/daily", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/waiting", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/waiting/{delivery}", MINISTRY, Scope.DELIVERY),
            rule("GET", "/schedule", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/actions", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/exports/runs.xlsx", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/exports/deliveries.xlsx", MINISTRY, Scope.SIGNED_IN),
            rule("GET", "/operate/runs/{run}/stop", OPERATING, Scope.SIGNED_IN),
            rule("POST", "/operate/runs/{run}/stop", OPERATING, Scope.SIGNED_IN),
            rule("GET", "/operate/deliveries/{delivery}/resume", OPERATING, Scope.DELIVERY),
            rule("POST", "/operate/deliveries/{delivery}/resume", OPERATING, Scope.DELIVERY),
            rule("GET", "/operate/deliveries/{delivery}/retract", OPERATING, Scope.DELIVERY),
            rule("POST", "/operate/deliveries/{delivery}/retract", OPERATING, Scope.DELIVERY),
            rule("GET", "/operate/schedule/{connector}/{step}", OPERATING, Scope.SIGNED_IN),
            rule("POST", "/operate/schedule/{connector}/{step}", OPERATING, Scope.SIGNED_IN),
            rule("POST", "/operate/expected", OPERATING, Scope.SIGNED_IN),
            rule("POST", "/operate/expected/remove", OPERATING, Scope.SIGNED_IN),
            rule("GET", "/alerts", MINISTRY, Scope.SIGNED_IN),
            rule("POST", "/alerts/{alert}/acknowledge", OPERATING, Scope.SIGNED_IN),
            rule("GET", "/tokens", ALL, Scope.SIGNED_IN),
            rule("POST", "/tokens", ALL, Scope.SIGNED_IN),
            rule("POST", "/tokens/{token}/revoke", ALL, Scope.SIGNED_IN),
            open("GET", "/sign-in/enrol/code.svg"),
            open("GET", "/api"),
            open("GET", "/api/openapi.yaml"),
            rule("GET", "/api/v1/uploads", PROVINCE, Scope.SIGNED_IN),
            rule("POST", "/api/v1/uploads", PROVINCE, Scope.SIGNED_IN),
            rule("GET", "/api/v1/uploads/{upload}", PROVINCE, Scope.UPLOAD),
            rule("GET", "/api/v1/uploads/{upload}/problems", PROVINCE, Scope.UPLOAD),
            rule("POST", "/api/v1/uploads/{upload}/choose", PROVINCE, Scope.UPLOAD),
            rule("POST", "/api/v1/uploads/{upload}/confirm", PROVINCE, Scope.UPLOAD),
            rule("POST", "/api/v1/uploads/{upload}/discard", PROVINCE, Scope.UPLOAD),
            rule("GET", "/api/v1/deliveries", ALL, Scope.SIGNED_IN),
            rule("GET", "/api/v1/deliveries/{delivery}", ALL, Scope.DELIVERY),
            rule("GET", "/api/v1/deliveries/{delivery}/to-correct", PROVINCE, Scope.DELIVERY),
            rule("GET", "/api/v1/deliveries/{delivery}/take-back", PROVINCE, Scope.DELIVERY),
            rule("POST", "/api/v1/deliveries/{delivery}/take-back", PROVINCE, Scope.DELIVERY),
            rule("GET", "/api/v1/alerts", MINISTRY, Scope.SIGNED_IN),
            rule("POST", "/api/v1/alerts/{alert}/acknowledge", OPERATING, Scope.SIGNED_IN));

    private static final List<Compiled> COMPILED = TABLE.stream()
            .map(rule -> new Compiled(rule, PathPatternParser.defaultInstance.parse(rule.pattern())))
            .toList();

    private final Ownership ownership;

    private record Compiled(Rule rule, PathPattern pattern) {}

    /** Whose an upload or a delivery is: a province's code; empty when there is no such thing. */
    public interface Ownership {
        Optional<String> ofUpload(String upload);

        Optional<String> ofDelivery(String delivery);
    }

    public Rules(Ownership ownership) {
        this.ownership = ownership;
    }

    /** Whether a request may go on. What is not there is refused like what is somebody else's, so that nothing can be found out. */
    public boolean allows(@Nullable SignedIn user, String method, String path) {
        PathContainer container = PathContainer.parsePath(path);
        String asked = method.equals("HEAD") ? "GET" : method;
        for (Compiled one : COMPILED) {
            PathPattern.PathMatchInfo match = one.pattern().matchAndExtract(container);
            if (match != null && one.rule().method().equals(asked)) {
                return allows(user, one.rule(), match.getUriVariables());
            }
        }
        return false;
    }

    private boolean allows(@Nullable SignedIn user, Rule rule, Map<String, String> named) {
        if (rule.scope() == Scope.OPEN) {
            return true;
        }
        if (user == null || !rule.roles().contains(user.role())) {
            return false;
        }
        return switch (rule.scope()) {
            case OPEN, SIGNED_IN -> true;
            case UPLOAD -> owns(user, ownership.ofUpload(named.getOrDefault("upload", "")));
            case DELIVERY -> owns(user, ownership.ofDelivery(named.getOrDefault("delivery", "")));
        };
    }

    private static boolean owns(SignedIn user, Optional<String> province) {
        return province.isPresent() && (!user.ofProvince() || province.get().equals(user.province()));
    }

    private static Rule open(String method, String pattern) {
        return rule(method, pattern, NOBODY_YET, Scope.OPEN);
    }

    private static Rule rule(String method, String pattern, Set<Role> roles, Scope scope) {
        return new Rule(method, pattern, roles, scope);
    }
}
