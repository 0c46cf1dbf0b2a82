package vn.declareonce.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.declareonce.job.OtherRules;

class FailuresTest {
    @Test
    void refusesAStoreOfOtherRulesWhereverThatIsFound() {
        OtherRules found = new OtherRules(2, 1);

        assertThat(Failures.exitCode(Failures.known(new IllegalStateException("a step failed", found))))
                .isEqualTo(ExitCodes.REFUSED);
    }
}
