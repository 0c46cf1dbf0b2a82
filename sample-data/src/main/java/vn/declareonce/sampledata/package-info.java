/**
 * Writes invented registers and dirty deliveries of every source, with the truth beside them.
 *
 * <p>Reads only its own tables of names, wards and charsets; shares no code with what it tests. Writes below one folder
 * and replaces what stood there; the same settings give the same bytes, so running it again changes nothing. Memory is
 * bounded by the open files and one household at a time, plus eight bytes a person to know who has a namesake.
 */
@NullMarked
package vn.declareonce.sampledata;

import org.jspecify.annotations.NullMarked;
