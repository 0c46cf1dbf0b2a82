/** Tests of the archive of delivered files. */
@NullMarked
package vn.declareonce.extract;

import org.jspecify.annotations.NullMarked;
