/**
 * Vietnamese value standards: pure functions from what was written to what it means. Reads and writes nothing, knows no source, no
 * file and no database; the same text always gives the same value.
 */
@NullMarked
package vn.declareonce.values;

import org.jspecify.annotations.NullMarked;
