package vn.declareonce.faults;

/**
 * One fault of a run.
 *
 * @param number from 1 within its kind
 */
record Fault(FaultKind kind, int number) {}
