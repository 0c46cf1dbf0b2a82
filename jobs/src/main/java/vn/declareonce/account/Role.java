package vn.declareonce.account;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a user of the portal does. The first two belong to a province, the others to the ministry. */
public enum Role {
    UPLOADER,
    SUPERVISOR,
    OPERATOR,
    ENGINEER,
    AUDITOR;

    /** As commands and the store write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean ofProvince() {
        return this == UPLOADER || this == SUPERVISOR;
    }

    /** Empty when the text names no role. */
    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
    }

    public static String list() {
        return Arrays.stream(values()).map(Role::code).collect(Collectors.joining(", "));
    }
}
