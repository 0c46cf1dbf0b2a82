package vn.declareonce.portal.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.declareonce.account.Token;
import vn.declareonce.portal.problem.Problem;
import vn.declareonce.portal.problem.Problems;

/** Who asks, told by the bearer token of the request (RFC 6750), and whether the token asks too often. A session counts for nothing here. */
final class TokenFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";
    private static final int LENGTH_MAX = 200;

    private final ApiSecurity.Admission admission;
    private final Problems problems;

    TokenFilter(ApiSecurity.Admission admission, Problems problems) {
        this.admission = admission;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Token token = secret(request).flatMap(admission.tokens()::opened).orElse(null);
        SignedIn user =
                token == null ? null : admission.signIn().standingFor(token.user()).orElse(null);
        if (token == null || user == null) {
            problems.write(Problem.TOKEN, request, response);
        } else if (!admission.pace().allows(token.id())) {
            problems.write(Problem.RATE, request, response);
        } else {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                    user, null, AuthorityUtils.createAuthorityList(user.role().code())));
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }

    private static Optional<String> secret(HttpServletRequest request) {
        @Nullable String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return header != null
                        && header.length() <= LENGTH_MAX
                        && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }
}
