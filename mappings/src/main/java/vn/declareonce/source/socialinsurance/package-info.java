/**
 * Source {@code social-insurance}: Vietnam Social Security's members, one period of cover a row. Reads rows of its layouts, states one claim and one
 * coverage each; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.socialinsurance;

import org.jspecify.annotations.NullMarked;
