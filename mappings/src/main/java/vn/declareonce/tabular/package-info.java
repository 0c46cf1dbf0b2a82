/**
 * A delivered file as a stream of rows of cells. Reads a frozen CSV, XLSX or XML file and nothing else; writes only a temporary spool of
 * a big workbook's strings, mode 0600, deleted on close. Guarantees: bounded memory at any size, the same rows in the same order
 * every time, no row dropped in silence, every reason for refusing a file told at once. Safe to re-run because the file is frozen
 * and every decision (charset, delimiter, header) depends on its bytes alone.
 */
@NullMarked
package vn.declareonce.tabular;

import org.jspecify.annotations.NullMarked;
