/**
 * What an operator has to know of at once: runs that broke, deliveries nobody goes on with, planned runs that did not begin, senders that
 * did not send what was due, deliveries that did not balance, files that drift from their sender's usual. Reads the run log, deliveries,
 * the plan and the due times; writes {@code alert}. Each event
 * has one alert and goes out once by mail and once to a webhook, with codes and numbers alone. Safe to run in several processes at once.
 */
@NullMarked
package vn.declareonce.alert;

import org.jspecify.annotations.NullMarked;
