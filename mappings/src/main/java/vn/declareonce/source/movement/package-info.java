/**
 * Source {@code movement}: the checkpoints that read codes of movement declarations (suckhoe.dancuquocgia.gov.vn, Ho Chi Minh City), one
 * scan a row. Reads rows of its layouts, states one claim and one check-in each; writes nothing. Safe to re-run because mapping is a pure
 * function.
 */
@NullMarked
package vn.declareonce.source.movement;

import org.jspecify.annotations.NullMarked;
