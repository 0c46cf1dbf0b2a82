package vn.declareonce.portal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session after a working day or when its user may no longer sign in, and refuses the body of an upload before it is read when
 * nobody is signed in.
 */
final class SessionLimits extends OncePerRequestFilter {
    /** The longest a session lives, used or not. The idle time-out is the server's. */
    static final Duration ABSOLUTE = Duration.ofHours(8);

    private final SignIn signIn;
    private final BodyGate gate;
    private final Clock clock;

    SessionLimits(SignIn signIn, BodyGate gate, Clock clock) {
        this.signIn = signIn;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn user = SecurityConfiguration.current();
        if (user != null && (user.expiredAt(clock.instant()) || !signIn.stillAllowed(user))) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            user = null;
        }
        if (!multipart(request) || read(request, response, user != null)) {
            chain.doFilter(request, response);
        }
    }

    private static boolean multipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.startsWith("multipart/");
    }

    /** Takes the files in, or says why not; false when the request goes no further. */
    private boolean read(HttpServletRequest request, HttpServletResponse response, boolean known)
            throws IOException {
        if (!known) {
            response.setHeader("Connection", "close");
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        try (BodyGate.Pass pass = gate.enter()) {
            if (pass == null) {
                response.setHeader("Connection", "close");
                response.sendRedirect("/uploads?refused=busy");
                return false;
            }
            request.getParameterMap();
            return true;
        } catch (IllegalStateException tooLarge) {
            response.sendRedirect("/uploads?refused=large");
            return false;
        }
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/assets/");
    }
}
