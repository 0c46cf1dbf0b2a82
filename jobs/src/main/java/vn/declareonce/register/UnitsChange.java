package vn.declareonce.register;

/**
 * The administrative units after a load.
 *
 * @param written units that are new or differ from what was known
 * @param moved identities whose address now means another ward, or one at last; they stand in {@code touched_identity}
 */
public record UnitsChange(long provinces, long districts, long wards, long written, long moved) {}
