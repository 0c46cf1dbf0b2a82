/**
 * The desk where files are handed in: takes a file, finds its layout, checks every row without changing anything, loads it as the very job
 * the command line runs, and writes what goes back. Reads the sender's file; writes {@code upload}, the archive's folder of incoming files
 * and the reports. A desk that was killed takes up what it had begun.
 */
@NullMarked
package vn.declareonce.desk;

import org.jspecify.annotations.NullMarked;
