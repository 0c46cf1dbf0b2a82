/**
 * The API: what the pages of a province do, and operators' alerts, for programs. The same desk, the same ledger and the same rules as the
 * pages; JSON answers, problems by RFC 9457. {@code api/openapi.yaml} describes it, and a test holds the two together.
 */
@NullMarked
package vn.declareonce.portal.api;

import org.jspecify.annotations.NullMarked;
