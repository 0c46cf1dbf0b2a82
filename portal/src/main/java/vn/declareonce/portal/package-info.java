/**
 * The portal's program: the commands {@code serve} and {@code user}, and the web server's composition. Talks to the store through what the
 * module {@code jobs} offers, and through nothing else.
 */
@NullMarked
package vn.declareonce.portal;

import org.jspecify.annotations.NullMarked;
