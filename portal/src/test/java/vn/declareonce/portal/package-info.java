/** Tests of the portal as it runs: a server on a free port, a database of its own, requests over HTTP. */
@NullMarked
package vn.declareonce.portal;

import org.jspecify.annotations.NullMarked;
