/**
 * Source {@code bluezone}: the contact-tracing app's registrations, one phone a row. Reads rows of its layouts, states one claim and one app
 * registration each, never tokens; contacts only through a layout that states a legal basis; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.bluezone;

import org.jspecify.annotations.NullMarked;
