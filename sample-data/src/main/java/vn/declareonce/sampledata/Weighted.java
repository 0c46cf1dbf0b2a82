package vn.declareonce.sampledata;

import java.util.Arrays;
import java.util.List;

/** Values drawn in proportion to whole-number weights. */
final class Weighted<T> {
    private final List<T> values;
    private final int[] upTo;

    Weighted(List<T> values, List<Integer> weights) {
        this.values = List.copyOf(values);
        this.upTo = new int[weights.size()];
        int sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            sum += weights.get(i);
            upTo[i] = sum;
        }
    }

    T draw(Dice dice) {
        int point = dice.below(upTo[upTo.length - 1]) + 1;
        int found = Arrays.binarySearch(upTo, point);
        if (found < 0) {
            return values.get(-found - 1);
        }
        while (found > 0 && upTo[found - 1] == point) {
            found--;
        }
        return values.get(found);
    }
}
