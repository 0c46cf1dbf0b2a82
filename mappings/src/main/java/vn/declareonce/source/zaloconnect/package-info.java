/**
 * Source {@code zalo-connect}: requests for food, necessities, medical supplies and advice on Zalo Connect. Reads rows of its layouts, states one
 * claim and a support request for each need; the free text is never kept; writes nothing. Safe to re-run because mapping is a pure
 * function.
 */
@NullMarked
package vn.declareonce.source.zaloconnect;

import org.jspecify.annotations.NullMarked;
