package vn.declareonce.connect;

import java.util.List;

/** A part of the configuration that says what is wrong with it. */
interface Checked {
    void check(String where, List<String> faults);

    static void required(String value, String where, String key, List<String> faults) {
        if (value.isBlank()) {
            faults.add(where + "'" + key + "' is missing");
        }
    }

    static void range(long value, long least, long most, String what, List<String> faults) {
        if (value < least || value > most) {
            faults.add(what + " must be " + least + " to " + most);
        }
    }
}
