/**
 * The one PostgreSQL of the product: an embedded server under {@code DECLARE_ONCE_HOME}, or the server the environment names.
 * Reads {@code DECLARE_ONCE_*} and {@code sql/schema}; writes the cluster under {@code home/database} and the schema. Opening is
 * safe to repeat and to do from several processes at once: the first command starts the server, the last one out stops it, a
 * server left by a killed command is adopted, and Flyway applies each schema file once.
 */
@NullMarked
package vn.declareonce.database;

import org.jspecify.annotations.NullMarked;
