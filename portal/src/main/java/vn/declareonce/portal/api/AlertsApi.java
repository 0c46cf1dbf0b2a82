package vn.declareonce.portal.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.declareonce.alert.Alert;
import vn.declareonce.alert.Alerts;
import vn.declareonce.portal.access.SecurityConfiguration;
import vn.declareonce.portal.access.SignedIn;
import vn.declareonce.portal.problem.Problem;

/** Alerts for operators' own tools. */
@RestController
@RequestMapping("/api/v1/alerts")
class AlertsApi {
    private static final int PAGE_ALERTS = 50;

    private final Alerts alerts;

    AlertsApi(Alerts alerts) {
        this.alerts = alerts;
    }

    /** A page of alerts, those nobody has acknowledged first. */
    record Page(int page, boolean more, List<Answer> alerts) {}

    /** An alert as the API shows it. */
    record Answer(
            long id,
            String kind,
            Words what,
            Words todo,
            Alert.Subject subject,
            Instant raisedAt,
            @Nullable Instant acknowledgedAt,
            @Nullable String acknowledgedBy) {
        static Answer of(Alert alert) {
            return new Answer(
                    alert.id(),
                    alert.kind().code(),
                    Words.what(alert),
                    Words.todo(alert),
                    alert.subject(),
                    alert.raisedAt(),
                    alert.acknowledged().at(),
                    alert.acknowledged().by());
        }
    }

    @GetMapping
    Page list(@RequestParam(defaultValue = "true") boolean open, @RequestParam(defaultValue = "0") int page) {
        int number = Math.max(0, page);
        List<Answer> found = alerts.list(open, number, PAGE_ALERTS).stream()
                .map(Answer::of)
                .toList();
        return new Page(number, found.size() == PAGE_ALERTS, found);
    }

    /** Asked again, it answers who was first. */
    @PostMapping("/{alert}/acknowledge")
    Answer acknowledge(@PathVariable long alert) {
        SignedIn user = SecurityConfiguration.current();
        if (user == null) {
            throw new Refused(Problem.TOKEN);
        }
        alerts.acknowledge(alert, user.name());
        return alerts.find(alert).map(Answer::of).orElseThrow(() -> new Refused(Problem.MISSING));
    }
}
