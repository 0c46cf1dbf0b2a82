package vn.declareonce.portal.management;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import vn.declareonce.job.Engine;
import vn.declareonce.monitor.StoreFigures;

/** Up while the store answers; part of readiness. */
@Component("store")
class StoreHealth implements HealthIndicator {
    private final Engine engine;

    StoreHealth(Engine engine) {
        this.engine = engine;
    }

    @Override
    public Health health() {
        try {
            StoreFigures.ask(engine.jdbc());
            return Health.up().build();
        } catch (RuntimeException away) {
            return Health.down().build();
        }
    }
}
