/**
 * Stage: reads a frozen delivery row by row, maps and judges each, and sends chunks into the staging tables by COPY, each in its own
 * transaction together with the reader's position. Nothing staged is visible before the file was read whole. Safe to run again: a
 * restart goes on after the last committed chunk, or from the first row when the staging tables were lost.
 */
@NullMarked
package vn.declareonce.stage;

import org.jspecify.annotations.NullMarked;
