/** Tests of the package of the same name. */
@NullMarked
package vn.declareonce.operate;

import org.jspecify.annotations.NullMarked;
