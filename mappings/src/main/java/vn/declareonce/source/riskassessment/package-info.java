/**
 * Source {@code risk-assessment}: the epidemic risk level of administrative units by day (Resolution 128/NQ-CP, QĐ 4800/QĐ-BYT). Reads rows of its
 * layouts, states one area risk and no claim each; writes nothing. Safe to re-run because mapping is a pure function.
 */
@NullMarked
package vn.declareonce.source.riskassessment;

import org.jspecify.annotations.NullMarked;
