/**
 * Source {@code vaccination}: the national vaccination platform's lists, one dose a row. Reads rows of its layouts, states one claim and
 * one dose each; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.vaccination;

import org.jspecify.annotations.NullMarked;
