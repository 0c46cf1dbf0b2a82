package vn.declareonce.values;

/** The order of day, month and year where the writing leaves it open; a four-digit first part is always the year. */
public enum DateOrder {
    DMY,
    MDY,
    YMD
}
