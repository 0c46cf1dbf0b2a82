/**
 * The fault run: starts the real program in child processes on databases of its own, hurts it at named places, lets it take up its work
 * and holds the store against an undisturbed one. Reads nothing of the operator's store and writes nothing to it; a run is repeated by
 * its seed, and one fault by its seed, kind and number.
 */
@NullMarked
package vn.declareonce.faults;

import org.jspecify.annotations.NullMarked;
