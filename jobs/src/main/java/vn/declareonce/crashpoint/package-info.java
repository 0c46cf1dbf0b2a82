/**
 * The named places where a fault run may stop the program to hurt it. Nobody listens outside a fault run; reads and writes nothing.
 */
@NullMarked
package vn.declareonce.crashpoint;

import org.jspecify.annotations.NullMarked;
