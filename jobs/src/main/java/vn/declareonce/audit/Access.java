package vn.declareonce.audit;

import java.util.List;

/**
 * One access, allowed or refused.
 *
 * @param actor who asked
 * @param purpose as stated, also when it is none of the list
 * @param action such as {@code read-profile} or {@code publish-pccovid}
 * @param personKey whose data; empty for an export of many
 * @param columns what was to be read
 */
public record Access(
        String actor, String purpose, String action, String personKey, List<String> columns, boolean allowed) {}
