package vn.declareonce.portal.problem;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why the API does not do what was asked. The texts are {@code problem.CODE.title} and {@code problem.CODE.detail} of the bundles. */
public enum Problem {
    TOKEN(HttpStatus.UNAUTHORIZED),
    REFUSED(HttpStatus.FORBIDDEN),
    MISSING(HttpStatus.NOT_FOUND),
    VALUE(HttpStatus.BAD_REQUEST),
    EMPTY(HttpStatus.BAD_REQUEST),
    KIND(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    LARGE(HttpStatus.CONTENT_TOO_LARGE),
    STATE(HttpStatus.CONFLICT),
    QUOTA(HttpStatus.TOO_MANY_REQUESTS),
    RATE(HttpStatus.TOO_MANY_REQUESTS),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE),
    BROKE(HttpStatus.INTERNAL_SERVER_ERROR);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    /** As the member {@code code} and the end of {@code type} write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
