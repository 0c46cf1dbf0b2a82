/**
 * Metrics and probes, on a port of their own: Prometheus at {@code /actuator/prometheus}, liveness and readiness below
 * {@code /actuator/health}. Figures of the store are read in the background, so that asking for them costs the store nothing; their labels
 * are codes of sources, provinces, stages and states.
 */
@NullMarked
package vn.declareonce.portal.management;

import org.jspecify.annotations.NullMarked;
