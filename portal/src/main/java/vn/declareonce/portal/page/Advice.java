package vn.declareonce.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.declareonce.account.Role;
import vn.declareonce.portal.ServerSettings;
import vn.declareonce.portal.access.SecurityConfiguration;
import vn.declareonce.portal.access.SignedIn;

/** What every page knows. */
@ControllerAdvice
class Advice {
    private final boolean demo;

    Advice(ServerSettings settings) {
        this.demo = settings.demo();
    }

    @ModelAttribute("me")
    @Nullable
    SignedIn me() {
        return SecurityConfiguration.current();
    }

    /** Whether the user may act on runs and the schedule; the rules decide, this only spares a button that would be refused. */
    @ModelAttribute("operating")
    boolean operating() {
        SignedIn me = SecurityConfiguration.current();
        return me != null && (me.role() == Role.OPERATOR || me.role() == Role.ENGINEER);
    }

    @ModelAttribute("demo")
    boolean demo() {
        return demo;
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("figures")
    Figures figures(Locale locale) {
        return new Figures(locale);
    }
}
