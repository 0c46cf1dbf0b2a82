package vn.declareonce.stage;

import org.springframework.batch.infrastructure.item.ExecutionContext;

/**
 * How much of a file was read.
 *
 * @param data rows that have an outcome
 * @param passedOver rows that are none of anybody: totals, comments, headers that repeat, signatures under a list
 */
public record RowsRead(long data, long passedOver) {

    /** As the step that reads wrote it down. */
    public static RowsRead in(ExecutionContext context) {
        long data = context.getLong(DeliveryReader.DATA_ROWS, 0);
        return new RowsRead(data, context.getLong(DeliveryReader.POSITION, 0) - data);
    }
}
