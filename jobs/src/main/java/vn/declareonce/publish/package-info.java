/**
 * Publish: writes what leaves the store, here the prefilled profiles for PcCovid. Reads profiles; writes files in a folder the caller
 * names and one audit entry. The same store gives the same bytes.
 */
@NullMarked
package vn.declareonce.publish;

import org.jspecify.annotations.NullMarked;
