/** Tests of the package of the same name. */
@NullMarked
package vn.declareonce.watch;

import org.jspecify.annotations.NullMarked;
