/**
 * Extract: fetches a legacy file and freezes it as an immutable delivery. Reads the sender's file; writes the archive and the delivery
 * row. The same content from the same sender at the same stated time is the same delivery, so running it again changes nothing.
 */
@NullMarked
package vn.declareonce.extract;

import org.jspecify.annotations.NullMarked;
