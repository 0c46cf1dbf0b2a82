/** Tests of the texts and drawings of the pages. */
@NullMarked
package vn.declareonce.portal.page;

import org.jspecify.annotations.NullMarked;
