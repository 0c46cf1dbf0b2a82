/** Tests of how the packages of the module hang together. */
@NullMarked
package vn.declareonce;

import org.jspecify.annotations.NullMarked;
