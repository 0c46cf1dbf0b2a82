/**
 * Audit: an insert-only, hash-chained record of every read of a profile and every export, written in the transaction of what it records.
 * A person stands in it under a keyed reference, never under the ID itself.
 */
@NullMarked
package vn.declareonce.audit;

import org.jspecify.annotations.NullMarked;
