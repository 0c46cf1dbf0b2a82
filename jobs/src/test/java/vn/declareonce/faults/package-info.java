/** The fault run, on an embedded server of its own: 25 faults of every kind, and the planted bugs it must find. */
@NullMarked
package vn.declareonce.faults;

import org.jspecify.annotations.NullMarked;
