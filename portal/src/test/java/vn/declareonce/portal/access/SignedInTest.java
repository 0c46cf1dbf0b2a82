package vn.declareonce.portal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import vn.declareonce.account.Role;

class SignedInTest {
    @Test
    void endsAfterEightHours() {
        SignedIn user = new SignedIn("lan", "Lan", Role.OPERATOR, null, Instant.parse("2026-11-22T01:00:00Z"));
        assertThat(user.expiredAt(Instant.parse("2026-11-22T08:59:59Z"))).isFalse();
        assertThat(user.expiredAt(Instant.parse("2026-11-22T09:00:00Z"))).isTrue();
    }
}
