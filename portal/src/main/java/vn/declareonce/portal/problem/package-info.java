/** What the API answers when it does not do what was asked: RFC 9457, in Vietnamese and English. */
@NullMarked
package vn.declareonce.portal.problem;

import org.jspecify.annotations.NullMarked;
