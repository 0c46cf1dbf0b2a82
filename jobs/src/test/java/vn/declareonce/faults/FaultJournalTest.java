package vn.declareonce.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.declareonce.database.DatabaseSettings;

class FaultJournalTest {
    @Test
    void goesOnWithWhatNoLaneHasDone(@TempDir Path home) throws IOException {
        FaultPlan plan =
                new FaultPlan(DatabaseSettings.embedded(home), 7, Profile.LONG, 2, FaultPlan.Only.NOTHING, List.of());
        FaultJournal cut = journal(plan);
        for (int number : List.of(1, 4, 3)) {
            cut.add(FaultKind.CRASH_POINT, number, Optional.empty());
        }

        FaultJournal later = journal(plan);

        assertThat(later.next(FaultKind.CRASH_POINT, 0)).isEqualTo(2);
        assertThat(later.next(FaultKind.CRASH_POINT, 2)).isEqualTo(5);
        assertThat(later.next(FaultKind.ORDER, 0)).isEqualTo(1);
    }

    private static FaultJournal journal(FaultPlan plan) throws IOException {
        return FaultJournal.of(plan, new FaultFigures(plan.seed(), "none"));
    }
}
