package vn.declareonce.stage;

import vn.declareonce.database.CopyText;

/**
 * Consecutive rows of a delivery, judged and written down for the staging tables.
 *
 * @param fileRows rows of the file it covers, notes among them
 * @param dataRows rows that are data
 */
public record StageBlock(int fileRows, int dataRows, CopyText rows, CopyText identities, CopyText problems) {}
