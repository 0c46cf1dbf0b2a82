/** Tests of the package of the same name. */
@NullMarked
package vn.declareonce.verify;

import org.jspecify.annotations.NullMarked;
