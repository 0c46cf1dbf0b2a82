package vn.declareonce.desk;

/**
 * What became of a file handed in.
 *
 * @param upload the upload that stands for it
 * @param before it was handed in before, so nothing new was begun
 */
public record Received(Upload upload, boolean before) {}
