/**
 * Source {@code lab-results}: lists of the sampling and testing platform and of provinces' laboratories, one result a row. Reads rows of its
 * layouts, states one claim and one test each; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.labresults;

import org.jspecify.annotations.NullMarked;
