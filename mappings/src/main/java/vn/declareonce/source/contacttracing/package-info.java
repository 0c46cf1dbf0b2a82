/**
 * Source {@code contact-tracing}: tracing teams' lists of cases (F0) and contacts (F1, F2). Reads rows of its layouts, states one claim with a case
 * or a close contact each, and a second claim about the case a contact is traced from where the row tells who that is; writes nothing. Safe
 * to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.contacttracing;

import org.jspecify.annotations.NullMarked;
