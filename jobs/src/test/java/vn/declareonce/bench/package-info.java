/** Tests of the bench on a real PostgreSQL; none asserts a time. */
@NullMarked
package vn.declareonce.bench;

import org.jspecify.annotations.NullMarked;
