/**
 * What a run, a delivery, a sender and a person are told: receipts that add up, rows with their reasons, the rows not taken ready to be
 * corrected and sent again, the page of a run, the status of the store, the profile of a person. Reads the store's tables and the
 * archived deliveries; writes files and streams it is given, and no table. Guarantees: every figure is counted from tables, memory is
 * bounded at any size of a delivery, and no personal value is shown except in the sender's own rows and in a person's own report. Safe
 * to re-run because it only reads.
 */
@NullMarked
package vn.declareonce.report;

import org.jspecify.annotations.NullMarked;
