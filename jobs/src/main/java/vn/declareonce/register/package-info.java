/**
 * The register: loads a snapshot of the national population database (CSV, or XML of QCVN 109:2017) and the administrative units.
 * Reads the file; writes {@code citizen}, {@code citizen_cmnd}, {@code register_snapshot}, {@code admin_unit} and the work lists
 * {@code touched_*}. A snapshot replaces the former one in one transaction or not at all. Safe to re-run because the next register
 * is built aside from nothing each time, and the same bytes are answered as already loaded.
 */
@NullMarked
package vn.declareonce.register;

import org.jspecify.annotations.NullMarked;
