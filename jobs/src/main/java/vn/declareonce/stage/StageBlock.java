package vn.declareonce.stage;

import vn.declareonce.database.CopyRows;

/**
 * Consecutive rows of a delivery, judged and written down for the staging tables.
 *
 * @param fileRows rows of the file it covers, notes among them
 * @param dataRows rows that are data
 */
public record StageBlock(int fileRows, int dataRows, CopyRows rows, CopyRows identities, CopyRows problems) {}
