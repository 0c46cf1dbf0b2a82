/**
 * The composition of the stages into jobs: the only place that sees them all. Steps are built by one factory, so that none runs without
 * the store's transaction manager; jobs hold a lock while they run, and what a dead run left behind is taken up where it stopped.
 */
@NullMarked
package vn.declareonce.job;

import org.jspecify.annotations.NullMarked;
