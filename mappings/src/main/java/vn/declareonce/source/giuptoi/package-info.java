/**
 * Source {@code giup-toi}: requests for food, medical and psychological help in the app Giúp tôi!. Reads rows of its layouts, states one claim
 * and a support request for each need; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.giuptoi;

import org.jspecify.annotations.NullMarked;
