/**
 * What a province is given to fill in: a workbook and a guide page, both from a source's layout. Reads the layout, writes where it is told;
 * the same layout gives the same headings, choices and examples.
 */
@NullMarked
package vn.declareonce.template;

import org.jspecify.annotations.NullMarked;
