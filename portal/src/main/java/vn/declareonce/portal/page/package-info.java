/** The pages. Each controller reads what {@code jobs} offers and names a template; no rule of access stands here. */
@NullMarked
package vn.declareonce.portal.page;

import org.jspecify.annotations.NullMarked;
