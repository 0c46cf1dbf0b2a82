/** The reports over a small invented world, inserted by SQL into a real PostgreSQL. Writes only databases and folders of its own. */
@NullMarked
package vn.declareonce.report;

import org.jspecify.annotations.NullMarked;
