/** Tests of who may do what. */
@NullMarked
package vn.declareonce.portal.access;

import org.jspecify.annotations.NullMarked;
