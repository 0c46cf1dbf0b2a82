/**
 * Source {@code treatment}: hospital records, one treatment a record. Reads rows of its layouts, states one claim, the treatment and the
 * cover of each card; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.treatment;

import org.jspecify.annotations.NullMarked;
