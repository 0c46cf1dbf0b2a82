/**
 * Source {@code bluezone}: the contact-tracing app's registrations, one phone a row. Reads rows of its layouts, states one claim and one app
 * registration each, never contacts nor tokens; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.bluezone;

import org.jspecify.annotations.NullMarked;
