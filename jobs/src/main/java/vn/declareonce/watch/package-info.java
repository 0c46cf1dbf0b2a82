/**
 * What whoever watches the store asks for: runs that were and that go on, stages, deliveries by province, day and words, who is late, what
 * waits for whom, how ready the store is. Answers figures and names of files, never a cell. Writes the rules of who is expected and the
 * day's readiness, each of which may be written again.
 */
@NullMarked
package vn.declareonce.watch;

import org.jspecify.annotations.NullMarked;
