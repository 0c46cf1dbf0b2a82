/**
 * Layouts for files nobody prepared for: proposes one for a sample, and says how a delivery has drifted from the one it follows. Reads the
 * file and the sources' own layouts, writes nothing. The same bytes give the same proposal; a proposal holds headings and code words, never
 * a value of a person.
 */
@NullMarked
package vn.declareonce.drafting;

import org.jspecify.annotations.NullMarked;
