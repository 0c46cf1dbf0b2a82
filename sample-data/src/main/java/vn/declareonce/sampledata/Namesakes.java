package vn.declareonce.sampledata;

import java.util.Arrays;

/** Knows who shares the accent-free full name and the full birth date with somebody; eight bytes a person. */
final class Namesakes {
    private long[] keys = new long[1 << 12];
    private int size;
    private boolean sorted;

    void add(Person person) {
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
        }
        keys[size++] = key(person);
        sorted = false;
    }

    boolean unique(Person person) {
        if (!sorted) {
            Arrays.sort(keys, 0, size);
            sorted = true;
        }
        long key = key(person);
        int at = Arrays.binarySearch(keys, 0, size, key);
        return at >= 0 && (at == 0 || keys[at - 1] != key) && (at == size - 1 || keys[at + 1] != key);
    }

    private static long key(Person person) {
        String name = Spelling.key(person.name());
        long hash = person.birth().toEpochDay();
        for (int i = 0; i < name.length(); i++) {
            hash = Dice.mix(hash * 31 + name.charAt(i));
        }
        return hash;
    }
}
