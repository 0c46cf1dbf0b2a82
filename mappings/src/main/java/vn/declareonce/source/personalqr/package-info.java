/**
 * Source {@code personal-qr}: the registry of personal QR codes, one code a row. Reads rows of its layouts, states one claim and one
 * registered code each; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.personalqr;

import org.jspecify.annotations.NullMarked;
