/** Tests of the connectors against real servers. */
@NullMarked
package vn.declareonce.connect;

import org.jspecify.annotations.NullMarked;
