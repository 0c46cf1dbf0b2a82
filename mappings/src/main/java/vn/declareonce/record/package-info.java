/**
 * The canonical records every source maps into: what a row says about persons (claims) and about what has happened (facts). Values only:
 * reads and writes nothing, knows no source, no layout and no database.
 */
@NullMarked
package vn.declareonce.record;

import org.jspecify.annotations.NullMarked;
