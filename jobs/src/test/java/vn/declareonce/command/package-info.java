/** Tests of the commands as a shell sees them. */
@NullMarked
package vn.declareonce.command;

import org.jspecify.annotations.NullMarked;
