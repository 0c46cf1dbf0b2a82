package vn.declareonce.record;

/** What a row says about one person. The number is its place in the row, from 0. */
public record Claim(int number, Identity identity) {}
