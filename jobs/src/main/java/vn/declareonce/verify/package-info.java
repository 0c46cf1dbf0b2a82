/**
 * Verify: computes the state hash of the store and checks every law that can be seen on a live store. Reads only; safe to run at any
 * time, also while a load runs, when it sees the state before or after each of the load's transactions.
 */
@NullMarked
package vn.declareonce.verify;

import org.jspecify.annotations.NullMarked;
