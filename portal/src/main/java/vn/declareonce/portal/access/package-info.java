/**
 * Who may do what: signing in with password and second factor, the limits of a session, and the one table of rules that decides every
 * endpoint by role and province. What has no rule is refused.
 */
@NullMarked
package vn.declareonce.portal.access;

import org.jspecify.annotations.NullMarked;
