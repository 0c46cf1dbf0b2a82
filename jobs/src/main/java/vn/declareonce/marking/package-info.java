/**
 * Marks and corrects cells of a sender's own workbook: a copy in which the named cells are filled, commented or written anew, and every
 * other cell, sheet, format and part is as it was. Reads the workbook's parts, writes a new file; the original is never touched.
 */
@NullMarked
package vn.declareonce.marking;

import org.jspecify.annotations.NullMarked;
