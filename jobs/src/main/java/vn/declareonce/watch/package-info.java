/**
 * What whoever watches the store asks for: runs, stages, deliveries by province and by words, and whose they are. Only reads; answers
 * figures and names of files, never a cell.
 */
@NullMarked
package vn.declareonce.watch;

import org.jspecify.annotations.NullMarked;
