/**
 * Source {@code health-book}: the electronic health book, one record and at most one certificate a row. Reads rows of its layouts, states one
 * claim with its conditions and certificate; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.healthbook;

import org.jspecify.annotations.NullMarked;
