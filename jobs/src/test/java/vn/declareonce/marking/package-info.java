/** Tests of marked and corrected workbooks, opened again with POI and compared with what was sent. */
@NullMarked
package vn.declareonce.marking;

import org.jspecify.annotations.NullMarked;
