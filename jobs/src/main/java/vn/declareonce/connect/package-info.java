/**
 * Connectors: fetch from a legacy system - a folder, an SFTP server, a database, a paged web service - into a file that is there whole or
 * not at all. Reads {@code DECLARE_ONCE_HOME/connectors.yaml} and the foreign system, which it never changes beyond moving the files it
 * took. Writes the tables {@code fetched}, {@code legacy_key} and {@code legacy_deletion}. Names no source. Safe to re-run because a
 * watermark is derived from deliveries that were read whole: what was killed before is fetched again.
 */
@NullMarked
package vn.declareonce.connect;

import org.jspecify.annotations.NullMarked;
