/** Tests of the audit on a real PostgreSQL. */
@NullMarked
package vn.declareonce.audit;

import org.jspecify.annotations.NullMarked;
