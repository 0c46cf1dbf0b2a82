package vn.declareonce.stage;

import vn.declareonce.record.Statement;

/** A row of a delivery with what it states. Sheet and row are as the sender sees them. */
record JudgedRow(int sheet, int row, Statement statement) {}
