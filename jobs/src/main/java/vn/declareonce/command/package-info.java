/** The commands of {@code ./run.sh}: read the arguments, call the stages through the job composition, print, and answer the exit code. */
@NullMarked
package vn.declareonce.command;

import org.jspecify.annotations.NullMarked;
