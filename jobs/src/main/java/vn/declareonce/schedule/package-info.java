/**
 * The schedule: runs connectors at their times in Vietnam's time zone. Reads {@code connectors.yaml}; writes {@code scheduled_tasks} and
 * {@code schedule_pause}. Plans lie in the database: they survive restarts, and of several nodes one picks a run. Safe to start again
 * because a run that died is found by its missing heartbeat and run anew, and an extraction is safe to re-run.
 */
@NullMarked
package vn.declareonce.schedule;

import org.jspecify.annotations.NullMarked;
