/** Tests in a real browser, and the screenshots of the documents. Compiled where Chromium is installed. */
@NullMarked
package vn.declareonce.portal.browser;

import org.jspecify.annotations.NullMarked;
