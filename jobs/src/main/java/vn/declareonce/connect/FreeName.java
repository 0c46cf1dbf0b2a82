package vn.declareonce.connect;

import java.util.function.Predicate;

/** A name nothing has yet: {@code a.csv}, {@code a.2.csv}, {@code a.3.csv}. */
final class FreeName {
    private FreeName() {}

    static String of(String name, Predicate<String> there) {
        int dot = name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        String extension = dot <= 0 ? "" : name.substring(dot);
        String free = name;
        for (int number = 2; there.test(free); number++) {
            free = stem + "." + number + extension;
        }
        return free;
    }
}
