/** Tests of the register and the administrative units, on a real PostgreSQL. */
@NullMarked
package vn.declareonce.register;

import org.jspecify.annotations.NullMarked;
