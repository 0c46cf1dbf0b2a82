package vn.declareonce.portal.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import vn.declareonce.account.Tokens;
import vn.declareonce.portal.problem.Problem;
import vn.declareonce.portal.problem.Problems;

/**
 * The API: tokens in place of sessions, and the same rules. It needs no token against forged requests, because no browser sends a bearer
 * token by itself.
 */
@Configuration
class ApiSecurity {
    /** Where the API lies. */
    private static final String PATHS = "/api/v1/**";

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, Rules rules, Problems problems, Admission admission) {
        // Not a bean: the server would put it in front of the pages too.
        TokenFilter tokens = new TokenFilter(admission, problems);
        http.securityMatcher(PATHS)
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((authentication, context) ->
                                new AuthorizationDecision(SecurityConfiguration.allowed(rules, context.getRequest()))))
                .addFilterBefore(tokens, AuthorizationFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives("default-src 'none'")))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refused -> refused.authenticationEntryPoint(
                                (request, response, failure) -> problems.write(Problem.TOKEN, request, response))
                        .accessDeniedHandler(
                                (request, response, failure) -> problems.write(Problem.REFUSED, request, response)))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable);
        return http.build();
    }

    @Bean
    Admission admission(Tokens tokens, SignIn signIn, Pace pace) {
        return new Admission(tokens, signIn, pace);
    }

    /** What lets a program in. */
    record Admission(Tokens tokens, SignIn signIn, Pace pace) {}
}
