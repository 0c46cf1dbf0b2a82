/**
 * How a file of a source looks: columns with their other names, charset, date order, code words, record key, examples. Reads layout
 * YAML and a file's header; writes nothing. Guarantees: every fault of a layout or of a header is told at once; the same bytes give the
 * same layout, so reading again changes nothing.
 */
@NullMarked
package vn.declareonce.layout;

import org.jspecify.annotations.NullMarked;
