package vn.declareonce.tabular;

/**
 * How much a file may ask of us. Rows and columns bound a sheet, columns and record characters a CSV file (a national CSV file may
 * have any number of rows). A ratio counts only above {@code ratioFreeBytes} unpacked. Strings of a workbook above
 * {@code spoolAboveBytes} go to a temporary file.
 */
public record Limits(
        int sheetRows,
        int columns,
        int cellChars,
        int recordChars,
        long unpackedBytes,
        int ratio,
        long ratioFreeBytes,
        int entries,
        long spoolAboveBytes) {

    /** Excel's own sizes where it has one, and a heap of 512 MB. */
    public static final Limits DEFAULT =
            new Limits(1_048_576, 512, 32_767, 1_000_000, 2L << 30, 200, 10_000_000, 10_000, 32L << 20);
}
