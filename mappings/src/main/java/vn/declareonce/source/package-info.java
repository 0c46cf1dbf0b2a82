/** The one explicit list of the sources; each is a package below, and nothing outside its package knows its name. Reads and writes nothing. */
@NullMarked
package vn.declareonce.source;

import org.jspecify.annotations.NullMarked;
