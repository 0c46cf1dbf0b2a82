/** A quick run of the portal under pressure. */
@NullMarked
package vn.declareonce.portal.bench;

import org.jspecify.annotations.NullMarked;
