package vn.declareonce.watch;

import java.time.Instant;
import vn.declareonce.values.Province;

/** What one province has sent and what became of the rows. */
public record ProvinceLine(Province province, long deliveries, Instant lastAt, Outcomes rows) {}
