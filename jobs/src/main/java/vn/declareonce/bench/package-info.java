/**
 * The bench: measures the load side by side with what it is held against, on one server in one run. Reads the settings of the store's
 * server and nothing of the store; writes a database of its own, {@code declare_once_bench}, and files under
 * {@code DECLARE_ONCE_HOME/bench}. Safe to re-run because both are made anew at its start.
 * {@link vn.declareonce.bench.LinkingBench} alone reads the store: it holds its links against the truth of a generated folder, in temporary
 * tables only.
 */
@NullMarked
package vn.declareonce.bench;

import org.jspecify.annotations.NullMarked;
