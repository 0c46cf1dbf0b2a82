package vn.declareonce.portal.api;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.declareonce.desk.Ledger;
import vn.declareonce.desk.TakeBacks;
import vn.declareonce.portal.access.SecurityConfiguration;
import vn.declareonce.portal.access.SignedIn;
import vn.declareonce.portal.problem.Problem;

/** Taking a delivery back by a program: what it would do, then with a reason. */
@RestController
@RequestMapping("/api/v1/deliveries/{delivery}/take-back")
class TakeBacksApi {
    private static final String ASK_AGAIN_SECONDS = "1";

    private final Ledger ledger;
    private final TakeBacks takeBacks;

    TakeBacksApi(Ledger ledger, TakeBacks takeBacks) {
        this.ledger = ledger;
        this.takeBacks = takeBacks;
    }

    /** Why it is taken back. */
    record Ordered(@Nullable String reason) {}

    @GetMapping
    ResponseEntity<TakeBackAnswer> show(@PathVariable String delivery) {
        return answer(delivery, HttpStatus.OK);
    }

    /** Asked again, it answers how the first time went. */
    @PostMapping
    ResponseEntity<TakeBackAnswer> order(@PathVariable String delivery, @RequestBody Ordered ordered) {
        String reason = TakeBacks.reason(ordered.reason()).orElseThrow(() -> new Refused(Problem.VALUE));
        SignedIn me = SecurityConfiguration.current();
        if (me == null) {
            throw new Refused(Problem.TOKEN);
        }
        boolean begun = status(delivery).equals("active") && takeBacks.order(delivery, reason, me.name());
        return answer(delivery, begun ? HttpStatus.ACCEPTED : HttpStatus.OK);
    }

    private ResponseEntity<TakeBackAnswer> answer(String delivery, HttpStatus status) {
        TakeBacks.Asked asked = takeBacks.shown(delivery, () -> status(delivery).equals("active"));
        if (asked == null && !status(delivery).equals("retracted")) {
            throw new Refused(Problem.STATE);
        }
        TakeBackAnswer answer = asked == null ? TakeBackAnswer.done(delivery) : TakeBackAnswer.of(delivery, asked);
        HttpHeaders headers = new HttpHeaders();
        if (answer.moving()) {
            headers.set(HttpHeaders.RETRY_AFTER, ASK_AGAIN_SECONDS);
        }
        return new ResponseEntity<>(answer, headers, status);
    }

    private String status(String delivery) {
        return ledger.receipt(delivery)
                .orElseThrow(() -> new Refused(Problem.MISSING))
                .status();
    }
}
