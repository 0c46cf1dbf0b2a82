package vn.declareonce.portal.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.account.Accounts;
import vn.declareonce.account.User;
import vn.declareonce.database.DatabaseSettings;
import vn.declareonce.job.Engine;
import vn.declareonce.testing.TestDatabase;

class PageTimesTest {
    @Test
    void asksForEveryPageAndLeavesNobodyWhoCanSignIn(@TempDir Path home) throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            DatabaseSettings settings =
                    new DatabaseSettings(home, database.settings().server());
            try (Engine engine = Engine.open(settings)) {
                List<String> said = new ArrayList<>();
                List<PageTimes.Page> pages = PageTimes.measure(engine, settings, 4, said::add);
                assertThat(said).containsExactly("0 pages failed");
                assertThat(pages).hasSize(11).allSatisfy(page -> assertThat(page.times())
                        .as(page.page())
                        .isPositive());
                assertThat(new Accounts(engine.jdbc()).all()).hasSize(2).allMatch(User::disabled);
            }
        }
    }
}
