/**
 * Targets for fuzzing by coverage: each reads any bytes with one parser and asserts what must hold of the reading. The committed
 * corpus runs as ordinary tests; {@code ./run.sh fuzz} lets Jazzer look for more. docs/fuzzing.md has the figures.
 */
@NullMarked
package vn.declareonce.fuzz;

import org.jspecify.annotations.NullMarked;
