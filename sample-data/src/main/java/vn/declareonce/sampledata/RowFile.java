package vn.declareonce.sampledata;

import java.io.Closeable;
import java.io.IOException;

/** One delivery being written. A cell that begins with {@link #NUMBER} or {@link #DATE} is a number in a workbook. */
interface RowFile extends Closeable {
    char NUMBER = '\u0001';
    char DATE = '\u0002';

    /** Returns the row number the sender sees, counted from 1. */
    long write(String[] cells) throws IOException;
}
