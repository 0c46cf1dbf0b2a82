/** Tests of the schedule on a real PostgreSQL. */
@NullMarked
package vn.declareonce.schedule;

import org.jspecify.annotations.NullMarked;
