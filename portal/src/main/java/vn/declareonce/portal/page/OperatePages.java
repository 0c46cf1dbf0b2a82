package vn.declareonce.portal.page;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.declareonce.desk.Ledger;
import vn.declareonce.job.Retracted;
import vn.declareonce.operate.Operations;
import vn.declareonce.portal.access.SignedIn;
import vn.declareonce.report.Outcome;
import vn.declareonce.report.Receipt;
import vn.declareonce.watch.RunHistory;
import vn.declareonce.watch.RunLine;
import vn.declareonce.watch.Watch;

/**
 * What operators do. Every step is shown first and done by a form of its own; done again it changes nothing; each stands in the audit.
 */
@Controller
class OperatePages {
    private static final int PAGE_ACTIONS = 50;
    private static final long PREVIEW_SECONDS = 2;
    private static final int REASON_LENGTH_MAX = 500;

    private final Operations operations;
    private final RunHistory runs;
    private final Ledger ledger;
    private final Watch watch;

    OperatePages(Operations operations, Watching watching, Ledger ledger, Watch watch) {
        this.operations = operations;
        this.runs = watching.runs();
        this.ledger = ledger;
        this.watch = watch;
    }

    @ModelAttribute("outcomes")
    Outcome[] outcomes() {
        return Outcome.values();
    }

    @GetMapping("/actions")
    String actions(@RequestParam(defaultValue = "0") int page, Model model) {
        int number = Math.max(0, page);
        var actions = watch.actions(new Watch.Page(number, PAGE_ACTIONS));
        model.addAttribute("actions", actions);
        model.addAttribute("number", number);
        model.addAttribute("more", actions.size() == PAGE_ACTIONS);
        return "actions";
    }

    @GetMapping("/operate/runs/{run}/stop")
    String askStop(@PathVariable long run, Model model) {
        model.addAttribute("run", line(run));
        return "operate-stop";
    }

    @PostMapping("/operate/runs/{run}/stop")
    String stop(@ModelAttribute("me") SignedIn me, @PathVariable long run) {
        if (line(run).endedAt() == null) {
            operations.stop(run, actor(me));
        }
        return "redirect:/runs/" + run;
    }

    @GetMapping("/operate/deliveries/{delivery}/resume")
    String askResume(@PathVariable String delivery, Model model) {
        model.addAttribute("receipt", find(delivery));
        return "operate-resume";
    }

    @PostMapping("/operate/deliveries/{delivery}/resume")
    String resume(@ModelAttribute("me") SignedIn me, @PathVariable String delivery) {
        return toRun(operations.resume(delivery, actor(me)), delivery);
    }

    /** What taking it back would do. Where that takes longer than a moment, the page asks again by itself. */
    @GetMapping("/operate/deliveries/{delivery}/retract")
    String askRetract(
            @PathVariable String delivery, @RequestParam(defaultValue = "false") boolean reasonMissing, Model model) {
        Receipt receipt = find(delivery);
        model.addAttribute("receipt", receipt);
        model.addAttribute("reasonMissing", reasonMissing);
        model.addAttribute("reasonMax", REASON_LENGTH_MAX);
        if (!receipt.status().equals("retracted")) {
            preview(operations.preview(delivery), model);
        }
        return "operate-retract";
    }

    @PostMapping("/operate/deliveries/{delivery}/retract")
    String retract(@ModelAttribute("me") SignedIn me, @PathVariable String delivery, @RequestParam String reason) {
        if (reason.isBlank() || reason.length() > REASON_LENGTH_MAX) {
            return "redirect:/operate/deliveries/" + delivery + "/retract?reasonMissing=true";
        }
        return toRun(operations.retract(delivery, reason.strip(), actor(me)), delivery);
    }

    private static void preview(CompletableFuture<Retracted> preview, Model model) {
        try {
            model.addAttribute("preview", preview.get(PREVIEW_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException e) {
            model.addAttribute("computing", true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            model.addAttribute("computing", true);
        } catch (ExecutionException e) {
            model.addAttribute("busy", true);
        }
    }

    private static String toRun(Optional<Long> run, String delivery) {
        return run.map(number -> "redirect:/runs/" + number).orElse("redirect:/deliveries/" + delivery);
    }

    private RunLine line(long run) {
        return runs.run(run).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Receipt find(String delivery) {
        return ledger.receipt(delivery).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String actor(SignedIn me) {
        return "portal: " + me.name();
    }
}
