package vn.declareonce.values;

/** Bounded Levenshtein distance over code points, with the counting of PostgreSQL's {@code levenshtein_less_equal}. */
public final class Edit {
    private Edit() {}

    /** Whether at most {@code max} insertions, deletions and substitutions lead from one text to the other. */
    public static boolean within(String a, String b, int max) {
        return distance(a, b, max) <= max;
    }

    /** The distance, or {@code max + 1} when it is larger than {@code max}. */
    public static int distance(String a, String b, int max) {
        if (a.equals(b)) {
            return 0;
        }
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        if (Math.abs(left.length - right.length) > max) {
            return max + 1;
        }
        int[] row = new int[right.length + 1];
        for (int j = 0; j <= right.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= left.length; i++) {
            if (nextRow(row, left[i - 1], right, i) > max) {
                return max + 1;
            }
        }
        return Math.min(row[right.length], max + 1);
    }

    private static int nextRow(int[] row, int letter, int[] right, int i) {
        int diagonal = row[0];
        row[0] = i;
        int least = i;
        for (int j = 1; j <= right.length; j++) {
            int above = row[j];
            int substituted = letter == right[j - 1] ? diagonal : diagonal + 1;
            row[j] = Math.min(substituted, Math.min(above, row[j - 1]) + 1);
            diagonal = above;
            least = Math.min(least, row[j]);
        }
        return least;
    }
}
