/** Tests of the database package, on real servers and real child processes. */
@NullMarked
package vn.declareonce.database;

import org.jspecify.annotations.NullMarked;
