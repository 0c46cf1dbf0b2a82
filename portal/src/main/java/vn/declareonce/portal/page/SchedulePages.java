package vn.declareonce.portal.page;

import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.declareonce.connect.Connectors;
import vn.declareonce.mapping.Source;
import vn.declareonce.operate.Operations;
import vn.declareonce.portal.access.SignedIn;
import vn.declareonce.schedule.Plan;
import vn.declareonce.source.Catalogue;
import vn.declareonce.values.Province;
import vn.declareonce.values.Provinces;
import vn.declareonce.watch.Expectations;

/** By when who is to send what, who is late, and the connectors that run by themselves. */
@Controller
class SchedulePages {
    private static final Set<String> DAYS = Set.of("*", "MON-FRI", "MON", "FRI");
    private static final Set<String> STEPS = Set.of("run-now", "pause", "resume");
    private static final int HOUR_MINUTES = 60;
    private static final int GRACE_HOURS_MAX = 168;

    private final Expectations expectations;
    private final Plan plan;
    private final Connectors connectors;
    private final Operations operations;

    SchedulePages(Watching watching, Plan plan, Connectors connectors, Operations operations) {
        this.expectations = watching.expectations();
        this.plan = plan;
        this.connectors = connectors;
        this.operations = operations;
    }

    @ModelAttribute("sourceNames")
    List<String> sourceNames() {
        return Catalogue.sources().stream().map(Source::name).toList();
    }

    @ModelAttribute("allProvinces")
    List<Province> allProvinces() {
        return Provinces.all();
    }

    @GetMapping("/schedule")
    String schedule(Model model) {
        Instant now = Instant.now();
        List<Plan.Line> lines = plan.lines();
        model.addAttribute("now", now);
        model.addAttribute("lines", expectations.lines(now));
        model.addAttribute("rules", expectations.rules());
        model.addAttribute("plan", lines);
        model.addAttribute("troubled", WatchPages.troubled(lines, now));
        return "schedule";
    }

    /** What is about to be done to a connector, to be confirmed. */
    @GetMapping("/operate/schedule/{connector}/{step}")
    String ask(@PathVariable String connector, @PathVariable String step, Model model) {
        known(connector, step);
        model.addAttribute("connector", connector);
        model.addAttribute("step", step);
        return "operate-schedule";
    }

    @PostMapping("/operate/schedule/{connector}/{step}")
    String act(@ModelAttribute("me") SignedIn me, @PathVariable String connector, @PathVariable String step) {
        known(connector, step);
        operations.record("portal: " + me.name(), step + "-connector", "connector " + connector);
        switch (step) {
            case "pause" -> plan.pause(connector);
            case "resume" -> plan.resume(connector);
            default -> plan.runNow(connector);
        }
        return "redirect:/schedule";
    }

    /** A rule is set: due at a time of the chosen days, Viet Nam's time. */
    @PostMapping("/operate/expected")
    String expect(
            @ModelAttribute("me") SignedIn me,
            @RequestParam String source,
            @RequestParam String sender,
            @RequestParam String days,
            @RequestParam String time,
            @RequestParam int graceHours) {
        boolean everybody = sender.equals(Expectations.EVERY_SENDER);
        if (!sourceNames().contains(source)
                || !(everybody || Provinces.byCode(sender) != null)
                || !DAYS.contains(days)
                || graceHours < 0
                || graceHours > GRACE_HOURS_MAX) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        operations.record("portal: " + me.name(), "expect-delivery", source + " " + sender);
        expectations.expect(source, sender, cron(days, time), graceHours * HOUR_MINUTES);
        return "redirect:/schedule";
    }

    @PostMapping("/operate/expected/remove")
    String expectNoMore(@ModelAttribute("me") SignedIn me, @RequestParam String source, @RequestParam String sender) {
        operations.record("portal: " + me.name(), "expect-no-more", source + " " + sender);
        expectations.expectNoMore(source, sender);
        return "redirect:/schedule";
    }

    private void known(String connector, String step) {
        if (!STEPS.contains(step) || connectors.named(connector).isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static String cron(String days, String time) {
        try {
            LocalTime at = LocalTime.parse(time);
            return String.format(Locale.ROOT, "0 %d %d * * %s", at.getMinute(), at.getHour(), days);
        } catch (DateTimeParseException e) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, e);
        }
    }
}
