/**
 * Source {@code quarantine}: quarantine management with its wristbands, stays in one file, alerts in another. Reads rows of its layouts,
 * states one claim and one stay or alert each; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.quarantine;

import org.jspecify.annotations.NullMarked;
