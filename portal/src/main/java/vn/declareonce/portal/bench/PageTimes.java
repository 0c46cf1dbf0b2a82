package vn.declareonce.portal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import vn.declareonce.account.Role;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.report.Receipts;

/** How long the pages of a portal of its own take on a store as it is; start a load beside it to see them while it runs. */
public final class PageTimes {
    private static final int HEAP_MEGABYTES = 512;
    private static final List<String> CLERKS = List.of("/uploads", "/deliveries", "/quality");
    private static final List<String> OPERATORS =
            List.of("/", "/watch", "/runs", "/waiting", "/days", "/daily", "/schedule", "/alerts");

    private PageTimes() {}

    /**
     * One page.
     *
     * @param milliseconds of the median and of the slowest twentieth
     */
    public record Page(String page, int times, double milliseconds, double p95) {
        static Page of(PageVisitor visitor, String page) {
            return new Page(
                    page,
                    visitor.seen(page),
                    visitor.quantile(page, PageVisitor.P50),
                    visitor.quantile(page, PageVisitor.P95));
        }
    }

    /**
     * Signs a clerk and an operator in, who go from page to page at once; both are disabled afterwards.
     *
     * @param settings of the store
     * @param said told how often a page failed
     */
    public static List<Page> measure(Engine engine, DatabaseSettings settings, int seconds, Consumer<String> said)
            throws Exception {
        PressureUsers users = new PressureUsers(engine);
        List<String> clerks = new ArrayList<>(CLERKS);
        Receipts.all(engine.jdbc()).stream()
                .filter(receipt -> receipt.sender().equals(PressureUsers.PROVINCE))
                .findFirst()
                .ifPresent(receipt -> clerks.add("/deliveries/" + receipt.delivery()));
        try (ServerChild server = ServerChild.start(settings, HEAP_MEGABYTES);
                PageVisitor clerk = users.visitor(server, Role.UPLOADER, clerks);
                PageVisitor operator = users.visitor(server, Role.OPERATOR, OPERATORS)) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(seconds));
            said.accept(clerk.failures() + operator.failures() + " pages failed");
            List<Page> pages = new ArrayList<>();
            clerks.forEach(page -> pages.add(Page.of(clerk, page)));
            OPERATORS.forEach(page -> pages.add(Page.of(operator, page)));
            return pages;
        } finally {
            users.disable();
        }
    }

    public static String text(List<Page> pages) {
        StringBuilder text = new StringBuilder(
                String.format(Locale.ROOT, "%-60s %8s %10s %10s%n", "page", "times", "median ms", "p95 ms"));
        for (Page page : pages) {
            text.append(String.format(
                    Locale.ROOT,
                    "%-60s %8d %10.0f %10.0f%n",
                    page.page(),
                    page.times(),
                    page.milliseconds(),
                    page.p95()));
        }
        return text.toString();
    }
}
