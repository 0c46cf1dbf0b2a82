/**
 * What operators do: stop a run, resume a load, take a delivery back after looking at what that would do. Each is asked for twice with the
 * effect of once, and stands in the audit; the work itself is a run like any other, and is taken up after a crash as any other.
 */
@NullMarked
package vn.declareonce.operate;

import org.jspecify.annotations.NullMarked;
