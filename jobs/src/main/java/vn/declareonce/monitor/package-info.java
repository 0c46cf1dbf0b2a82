/**
 * The store in figures, for machines that watch it: runs, stages, deliveries, uploads, alerts. Reads the run log, Spring Batch's tables,
 * deliveries, uploads and alerts; writes nothing. Codes and numbers alone.
 */
@NullMarked
package vn.declareonce.monitor;

import org.jspecify.annotations.NullMarked;
