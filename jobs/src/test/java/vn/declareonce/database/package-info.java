/** Tests of the database on a real PostgreSQL. */
@NullMarked
package vn.declareonce.database;

import org.jspecify.annotations.NullMarked;
