/** Tests of the desk that need no page. */
@NullMarked
package vn.declareonce.desk;

import org.jspecify.annotations.NullMarked;
