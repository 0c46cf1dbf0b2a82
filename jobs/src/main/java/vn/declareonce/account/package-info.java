/**
 * Who may use the portal: users, their roles, and how often they failed to sign in. Reads and writes {@code app_user}; passwords come
 * and go as hashes. Every change is one statement, so two portals on one store agree.
 */
@NullMarked
package vn.declareonce.account;

import org.jspecify.annotations.NullMarked;
