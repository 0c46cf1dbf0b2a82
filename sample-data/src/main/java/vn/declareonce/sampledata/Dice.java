package vn.declareonce.sampledata;

import java.util.List;

/** Splittable pseudo-random numbers (SplitMix64): a fork depends on the seed and its labels alone, not on earlier throws. */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private final long origin;
    private long state;

    Dice(long seed) {
        this.origin = mix(seed + GOLDEN);
        this.state = origin;
    }

    Dice fork(long label) {
        return new Dice(mix(origin ^ mix(label * GOLDEN + 1)));
    }

    long nextLong() {
        state += GOLDEN;
        return mix(state);
    }

    int below(int bound) {
        return (int) Math.floorMod(nextLong() >>> 1, (long) bound);
    }

    /** From {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + below(high - low + 1);
    }

    boolean chance(double probability) {
        return (nextLong() >>> 11) * 0x1.0p-53 < probability;
    }

    String pick(String... values) {
        return values[below(values.length)];
    }

    <T> T pick(List<T> values) {
        return values.get(below(values.size()));
    }

    static long mix(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
