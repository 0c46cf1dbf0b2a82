package vn.declareonce.portal.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Problems as answers. {@code title} and {@code detail} are in the language the request prefers, Vietnamese unless English is asked for;
 * {@code texts} holds both.
 */
@Component
public class Problems {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    private final MessageSource texts;

    Problems(MessageSource texts) {
        this.texts = texts;
    }

    public ResponseEntity<Map<String, Object>> answer(Problem problem, HttpServletRequest request) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        headers.set(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage());
        more(problem).forEach(headers::set);
        return new ResponseEntity<>(members(problem, request), headers, problem.status());
    }

    /** The same where no controller is at work yet. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(problem.status().value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language(request).getLanguage());
        more(problem).forEach(response::setHeader);
        response.getOutputStream().write(JsonMapper.shared().writeValueAsBytes(members(problem, request)));
    }

    private static Map<String, String> more(Problem problem) {
        return switch (problem) {
            case TOKEN -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"khai\"");
            case RATE, BUSY -> Map.of(HttpHeaders.RETRY_AFTER, "5");
            default -> Map.of();
        };
    }

    private Map<String, Object> members(Problem problem, HttpServletRequest request) {
        Locale asked = language(request);
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "/api#problem-" + problem.code());
        members.put("title", text(problem, "title", asked));
        members.put("status", problem.status().value());
        members.put("detail", text(problem, "detail", asked));
        members.put("instance", request.getRequestURI());
        members.put("code", problem.code());
        Map<String, Object> both = new LinkedHashMap<>();
        for (Locale locale : LANGUAGES) {
            both.put(
                    locale.getLanguage(),
                    Map.of("title", text(problem, "title", locale), "detail", text(problem, "detail", locale)));
        }
        members.put("texts", both);
        return members;
    }

    private String text(Problem problem, String part, Locale locale) {
        return texts.getMessage("problem." + problem.code() + "." + part, null, locale);
    }

    private static Locale language(HttpServletRequest request) {
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return asked == null ? VIETNAMESE : preferred(asked);
    }

    private static Locale preferred(String asked) {
        try {
            @Nullable Locale best = Locale.lookup(Locale.LanguageRange.parse(asked), LANGUAGES);
            return best == null ? VIETNAMESE : best;
        } catch (IllegalArgumentException unreadable) {
            return VIETNAMESE;
        }
    }
}
