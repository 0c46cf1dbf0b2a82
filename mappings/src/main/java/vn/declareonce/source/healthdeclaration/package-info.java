/**
 * Source {@code health-declaration}: the domestic health declarations (tokhaiyte.vn, NCOVI, VHD), one declaration a row. Reads rows of its layouts,
 * states one claim and one declaration each; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.healthdeclaration;

import org.jspecify.annotations.NullMarked;
