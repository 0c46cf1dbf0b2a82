/** Tests of the job and of the set-based stages it runs, on a real PostgreSQL. */
@NullMarked
package vn.declareonce.job;

import org.jspecify.annotations.NullMarked;
