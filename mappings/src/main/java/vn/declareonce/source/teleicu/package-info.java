/**
 * Source {@code tele-icu}: remote monitoring of patients, one measurement a row. Reads rows of its layouts, states one claim and one set
 * of vital signs each; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.teleicu;

import org.jspecify.annotations.NullMarked;
