package vn.declareonce.portal.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.declareonce.portal.access.Passwords;
import vn.declareonce.portal.access.SignIn;
import vn.declareonce.portal.access.SignIn.Pending;
import vn.declareonce.portal.access.SignedIn;
import vn.declareonce.portal.access.Totp;

/** Signing in: name and password, then the second factor, or its set-up at the first time. */
@Controller
class SignInPages {
    private static final String PENDING = "pending";

    private final SignIn signIn;

    SignInPages(SignIn signIn) {
        this.signIn = signIn;
    }

    @GetMapping("/sign-in")
    String page() {
        return "sign-in";
    }

    @PostMapping("/sign-in")
    String first(
            @RequestParam String name,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        SignIn.First first = signIn.first(name, password);
        SignedIn done = first.done();
        Pending pending = first.pending();
        if (done != null) {
            return enter(done, request, response);
        }
        if (pending == null) {
            model.addAttribute("refused", true);
            return "sign-in";
        }
        request.getSession().setAttribute(PENDING, pending);
        return pending.enrolling() ? "redirect:/sign-in/enrol" : "redirect:/sign-in/code";
    }

    @GetMapping("/sign-in/code")
    String code(HttpSession session) {
        Pending pending = pending(session);
        return pending == null || pending.enrolling() ? "redirect:/sign-in" : "sign-in-code";
    }

    @PostMapping("/sign-in/code")
    String second(@RequestParam String code, HttpServletRequest request, HttpServletResponse response, Model model) {
        Pending pending = pending(request.getSession());
        SignedIn done = pending == null ? null : signIn.second(pending, code).orElse(null);
        if (done != null) {
            return enter(done, request, response);
        }
        model.addAttribute("refused", true);
        return pending == null ? "sign-in" : "sign-in-code";
    }

    @GetMapping("/sign-in/enrol")
    String enrol(HttpSession session, Model model) {
        Pending pending = pending(session);
        return pending == null || !pending.enrolling() ? "redirect:/sign-in" : enrol(pending, model);
    }

    @PostMapping("/sign-in/enrol")
    String enrol(
            @RequestParam String password,
            @RequestParam String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Pending pending = pending(request.getSession());
        if (pending == null) {
            return "redirect:/sign-in";
        }
        SignedIn done = signIn.enrol(pending, password, code).orElse(null);
        if (done != null) {
            return enter(done, request, response);
        }
        model.addAttribute("refused", true);
        return enrol(pending, model);
    }

    private static String enrol(Pending pending, Model model) {
        String secret = String.valueOf(pending.newSecret());
        model.addAttribute("secret", secret.replaceAll("(.{4})(?!$)", "$1 "));
        model.addAttribute("otpauth", Totp.address(pending.name(), secret));
        model.addAttribute("length", Passwords.LENGTH_MIN);
        return "sign-in-enrol";
    }

    /** The picture of the key, for whoever has just given the right password and nobody else. */
    @GetMapping("/sign-in/enrol/code.svg")
    ResponseEntity<String> picture(HttpSession session) {
        Pending pending = pending(session);
        String secret = pending == null ? null : pending.newSecret();
        if (pending == null || secret == null) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("image/svg+xml"))
                .body(QrPicture.svg(Totp.address(pending.name(), secret)));
    }

    /** The session's number changes with whom it belongs to. */
    private static String enter(SignedIn user, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        request.getSession().removeAttribute(PENDING);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                user, null, AuthorityUtils.createAuthorityList(user.role().code())));
        SecurityContextHolder.setContext(context);
        new HttpSessionSecurityContextRepository().saveContext(context, request, response);
        return "redirect:/";
    }

    private static @Nullable Pending pending(HttpSession session) {
        return session.getAttribute(PENDING) instanceof Pending pending ? pending : null;
    }
}
