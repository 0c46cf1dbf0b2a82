/**
 * From a row of cells to a judged statement, in two visible calls: {@link vn.declareonce.mapping.RowMapping#draft map} and
 * {@link vn.declareonce.mapping.RowMapping#judge validate}. Reads a layout and rows; writes nothing, knows no source by name and no
 * database. Guarantees: never throws on what was written; every problem of a row in one pass, under the sender's own heading; whether a
 * row is rejected depends on the row, its layout and the rules alone. Safe to re-run because it is a pure function.
 */
@NullMarked
package vn.declareonce.mapping;

import org.jspecify.annotations.NullMarked;
